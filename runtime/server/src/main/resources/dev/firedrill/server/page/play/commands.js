/** A command as it is typed, `logs postgres-db`: read, completed, and explained where it is wrong. */

/** The words of a line, quoted ones whole, each with its place. */
export function tokens(line) {
  return [...line.matchAll(/(?:[\w-]+=)?"[^"]*"?|\S+/g)].map((found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** Those of some names that a word means: the one it is, else those that begin so, else those of which a word does. */
export function meant(word, names) {
  const typed = word.toLowerCase();
  const same = names.filter((name) => name.toLowerCase() === typed);
  if (same.length > 0) {
    return same;
  }
  const beginning = names.filter((name) => name.toLowerCase().startsWith(typed));
  return beginning.length > 0
    ? beginning
    : names.filter((name) => name.toLowerCase().split(/[_-]/).some((part) => part.startsWith(typed)));
}

/** What a parameter can be; nothing where it takes any text or number. */
export function choices(parameter, services) {
  return parameter.takes === 'service' ? services : parameter.words;
}

/**
 * What a line comes to: `{action, values}`, or `{wrong, …}` with the key of a text and what it tells. Arguments stand in
 * their order, or anywhere as `name=value`; a last text takes all that follows.
 */
export function parsed(line, actions, services) {
  const [verb, ...rest] = tokens(line);
  if (!verb) {
    return {wrong: 'command.empty'};
  }
  const found = meant(verb.text, actions.map((action) => action.name));
  if (found.length !== 1) {
    return found.length > 1
      ? {wrong: 'command.ambiguous', word: verb.text, names: found.join(', ')}
      : {wrong: 'command.unknown', word: verb.text, names: actions.map((action) => action.name).join(', ')};
  }
  const action = actions.find((each) => each.name === found[0]);
  return withArguments(action, line, rest, services);
}

function withArguments(action, line, given, services) {
  const values = {};
  const open = [...action.parameters];
  for (const token of given) {
    const named = /^([\w-]+)=(.*)$/.exec(token.text);
    const parameter = named && open.find((each) => each.name === named[1]);
    if (parameter) {
      values[parameter.name] = unquoted(named[2]);
      open.splice(open.indexOf(parameter), 1);
      token.used = true;
    }
  }
  const plain = given.filter((token) => !token.used);
  while (plain.length > 0 && open.length > 0) {
    const parameter = open.shift();
    const takesRest = parameter.takes === 'text' && open.every((each) => !each.required) && !plain[0].text.startsWith('"');
    const taken = takesRest ? plain.splice(0) : plain.splice(0, 1);
    values[parameter.name] = taken.length > 1 ? line.slice(taken[0].start, taken.at(-1).end) : unquoted(taken[0].text);
  }
  if (plain.length > 0) {
    return {wrong: 'command.too-much', word: plain[0].text, usage: usage(action)};
  }
  return checked(action, values, services);
}

function checked(action, values, services) {
  for (const parameter of action.parameters) {
    const value = values[parameter.name];
    if (value === undefined || value === '') {
      if (parameter.required) {
        return {wrong: 'command.missing', name: parameter.name, usage: usage(action)};
      }
      continue;
    }
    const names = choices(parameter, services);
    if (names.length > 0) {
      const found = meant(value, names);
      if (found.length !== 1) {
        return {
          wrong: found.length > 1 ? 'command.ambiguous' : 'command.no-such',
          word: value,
          name: parameter.name,
          names: (found.length > 1 ? found : names).join(', '),
        };
      }
      values[parameter.name] = found[0];
    } else if (isNumber(parameter) && !/^-?\d+(\.\d+)?$/.test(value)) {
      return {wrong: 'command.no-number', word: value, name: parameter.name};
    }
  }
  return {action, values};
}

function isNumber(parameter) {
  return parameter.takes === 'integer' || parameter.takes === 'number';
}

/** How a command is written: optional arguments in brackets. */
export function usage(action) {
  return [action.name, ...action.parameters.map(({name, required}) => (required ? name : `[${name}]`))].join(' ');
}

/** What may stand where the caret is: the names that fit, and which part of the line they replace. */
export function completions(line, caret, actions, services) {
  const words = tokens(line);
  const place = words.findIndex((token) => token.start <= caret && caret <= token.end);
  const token = words[place] ?? {text: '', start: caret, end: caret};
  const before = words.filter((each) => each.end < token.start || (each !== token && each.end <= caret)).length;
  if (before === 0) {
    return {from: token.start, to: token.end, names: meant(token.text, actions.map((action) => action.name))};
  }
  const found = meant(words[0].text, actions.map((action) => action.name));
  const action = found.length === 1 ? actions.find((each) => each.name === found[0]) : undefined;
  const [, named, typed] = /^([\w-]+)=(.*)$/.exec(token.text) ?? [];
  const parameter = named
    ? action?.parameters.find((each) => each.name === named)
    : action?.parameters[before - 1];
  const names = parameter ? choices(parameter, services) : [];
  return {
    from: named ? token.start + named.length + 1 : token.start,
    to: token.end,
    names: meant(named ? typed : token.text, names),
  };
}

function unquoted(text) {
  return text.replace(/^"/, '').replace(/"$/, '');
}
