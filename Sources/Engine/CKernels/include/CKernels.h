int snb_placeholder(void);
