type Rule = { path: string; allow: boolean };

/**
 * May a robot of that name ask for the path, by a robots.txt? The group of its own name counts, else that for all; in
 * it the longest rule that matches, and of two as long the one that allows. Source: RFC 9309, 2.2.
 *
 * @param robot lower-case.
 * @param path with the query.
 */
export function mayRobotAsk(robotsTxt: string, robot: string, path: string): boolean {
  const groups = readGroups(robotsTxt);
  const own = groups.filter(({ agents }) => agents.some((agent) => agent !== "*" && robot.startsWith(agent)));
  const rules = (own.length > 0 ? own : groups.filter(({ agents }) => agents.includes("*"))).flatMap(
    (group) => group.rules,
  );
  const [strongest] = rules
    .filter((rule) => matches(rule.path, path))
    .sort((a, b) => b.path.length - a.path.length || Number(b.allow) - Number(a.allow));
  return strongest?.allow ?? true;
}

function readGroups(robotsTxt: string): { agents: string[]; rules: Rule[] }[] {
  const groups: { agents: string[]; rules: Rule[] }[] = [];
  let isNaming = false;
  for (const line of robotsTxt.split(/\r\n|\r|\n/)) {
    const [, field = "", value = ""] = /^\s*([A-Za-z-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/.exec(line) ?? [];
    switch (field.toLowerCase()) {
      case "user-agent":
        if (!isNaming) groups.push({ agents: [], rules: [] });
        groups.at(-1)?.agents.push(value.toLowerCase());
        isNaming = true;
        break;
      case "allow":
      case "disallow":
        isNaming = false;
        // An empty rule forbids nothing.
        if (value) groups.at(-1)?.rules.push({ path: value, allow: field.toLowerCase() === "allow" });
        break;
    }
  }
  return groups;
}

/** `*` stands for any text, `$` at the end for the end. By hand, as a pattern from outside makes no regular expression. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$");
  const [first = "", ...others] = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of others.entries()) {
    const isLast = index === others.length - 1;
    const found = isWhole && isLast ? path.length - part.length : path.indexOf(part, at);
    if (found < at || !path.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return !isWhole || at === path.length;
}
