"""Files to upload (esr.menpan.go.id and the like): finished documents as they are asked for."""
