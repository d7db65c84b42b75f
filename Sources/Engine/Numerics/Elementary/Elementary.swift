/// Our own elementary functions: the same bits on every machine, which no system library promises.
public enum Elementary {}
