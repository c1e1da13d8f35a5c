package server

import (
	"go.uber.org/zap"
)

// Log returns a log to a file, which is appended to, or to standard error if there is no
// name. Verbose ones tell of each message that was ignored.
func Log(file string, level string) (*zap.Logger, error) {
	c := zap.NewProductionConfig()
	c.Encoding = "console"
	c.EncoderConfig = zap.NewDevelopmentEncoderConfig()
	c.DisableCaller = true
	c.DisableStacktrace = true // the panics that are logged bring their own
	c.Sampling = nil
	parsed, err := zap.ParseAtomicLevel(level)
	if err != nil {
		return nil, err
	}
	c.Level = parsed
	if file != "" {
		c.OutputPaths = []string{file}
	}
	return c.Build()
}
