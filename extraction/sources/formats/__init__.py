"""The formats that can be read: each module of this folder defines one `READER`, and is found by being here."""
