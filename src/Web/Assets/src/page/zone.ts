// The browser's time zone, for the server: days and weeks begin when the reader's do. It is known from the page after this one on.
import { set } from "../preferences";

export function startZone(): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !document.cookie.split("; ").includes(`ui-time-zone=${encodeURIComponent(zone)}`)) set("ui-time-zone", null, zone);
}
