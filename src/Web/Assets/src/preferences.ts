// What this browser remembers about how the application looks: in cookies, so that the server draws the first paint right.
const year = 365 * 24 * 60 * 60;

export function set(cookie: string, attribute: string | null, value: string | null): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = value === null
    ? `${cookie}=; Path=/; Max-Age=0; SameSite=Lax${secure}`
    : `${cookie}=${encodeURIComponent(value)}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`;
  if (attribute === null) return;
  if (value === null) delete document.documentElement.dataset[attribute];
  else document.documentElement.dataset[attribute] = value;
}
