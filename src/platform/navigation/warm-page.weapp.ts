/** WeChat fetches packages itself, and goes back only from what it has opened. */
export const warmPage = () => Promise.resolve(true)
