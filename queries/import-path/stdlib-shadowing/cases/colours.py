import random

print(random.choice(["red", "green"]))
