// What every page needs, started once: times that stay current, popovers, tabs, the clipboard.
import { startTimes } from "./page/times";
import { startPopovers } from "./page/popovers";
import { startTabs } from "./page/tabs";
import { startClipboard } from "./page/clipboard";

startTimes();
startPopovers();
startTabs();
startClipboard();
