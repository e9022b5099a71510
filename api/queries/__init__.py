"""Root fields that are written by hand, one a file: what `api.questions` cannot make of the question alone.

They put some sense into what a client asks with, or join questions; what a question means is said in `graph.queries`.
"""
