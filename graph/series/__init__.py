"""Numbers in the order of time, and what they show. Pure: arrays in, frozen values out; days are whole numbers."""
