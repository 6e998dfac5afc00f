// What every page needs, started once: times that stay current, popovers, tabs, the clipboard, the rail, keys, the connection.
import { startClipboard } from "./page/clipboard";
import { startCompleting } from "./page/completing";
import { startNamespaces } from "./page/namespaces";
import { startPopovers } from "./page/popovers";
import { startRadzen } from "./page/radzen";
import { startRail } from "./page/rail";
import { startReconnect } from "./page/reconnect";
import { startShortcuts } from "./page/shortcuts";
import { startTabs } from "./page/tabs";
import { startTimes } from "./page/times";
import { startZone } from "./page/zone";

startZone();
startTimes();
startPopovers();
startTabs();
startClipboard();
startCompleting();
startNamespaces();
startRail();
startShortcuts();
startReconnect();
startRadzen();
