; A started process, whose output is data again.
((call function: (_) @f) @typed (#resolves? @f "subprocess.Popen") (#type! "subprocess.Popen"))
((call function: (_) @f) @typed (#resolves? @f "subprocess.run") (#type! "subprocess.CompletedProcess"))
