/** `/v1/tasks/:id` and `{ id: 'a b' }` → `/v1/tasks/a%20b`. A missing parameter is a programming error. */
export function fillPath(template: string, params: Record<string, unknown>): string {
  return template.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = params[name]
    if (typeof value !== 'string') throw new Error(`path ${template} lacks "${name}"`)
    return encodeURIComponent(value)
  })
}

/** The names of the parameters in a template, in order. */
export function paramNames(template: string): string[] {
  return [...template.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1] ?? '')
}
