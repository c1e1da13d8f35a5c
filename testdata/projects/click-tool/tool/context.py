class Settings:
    def __init__(self, config, verbose):
        self.config = config
        self.verbose = verbose
