import math

print "How many?"
count = input()  # want: eval-dynamic warning
name = raw_input()
print "%d times %s" % (count, name)

while input("again? "):  # want: eval-dynamic warning
    print eval(raw_input())  # want: eval-dynamic warning
