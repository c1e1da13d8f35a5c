; Calls that never return: what stands behind them is not reached.
((call function: (_) @f) @exit
  (#resolves? @f
    "argparse.ArgumentParser.error" "argparse.ArgumentParser.exit" "optparse.OptionParser.error" "optparse.OptionParser.exit"
    "sys.exit" "os._exit" "os.abort" "builtins.exit" "builtins.quit"
    "flask.abort" "werkzeug.exceptions.abort" "bottle.abort"
    "pytest.fail" "pytest.skip" "pytest.exit"))
