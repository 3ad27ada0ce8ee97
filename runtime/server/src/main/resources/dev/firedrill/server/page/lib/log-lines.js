const LINE =
  /^\s*(\d{4}-\d\d-\d\d[T ])?(\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?Z?)\s+(?:(TRACE|DEBUG|INFO|NOTICE|LOG|WARN|WARNING|ERROR|ERR|FATAL|CRITICAL|CRIT|PANIC)\s+)?(.*)$/;

/** How grave each level is: 0 for talk, 1 for a warning, 2 for a failure. */
export function gravity(level) {
  if (/^(ERROR|ERR|FATAL|CRITICAL|CRIT|PANIC)$/.test(level)) {
    return 2;
  }
  return /^WARN/.test(level) ? 1 : 0;
}

/** The lines of a text, each with its time and level where it looks like one of a log. */
export function logLines(text) {
  return text.split('\n').map((line) => {
    const [, date = '', time, level = '', message] = LINE.exec(line) ?? [];
    return time ? {time: date.trim() + time, level, message} : {time: '', level: '', message: line};
  });
}

/** Whether a text is a log: most of its lines are. */
export function isLog(lines) {
  return lines.filter((line) => line.time).length * 2 > lines.length;
}
