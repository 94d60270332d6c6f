import { type Disposable, type LogOutputChannel } from "vscode";
/**
 * The channel that the traffic with the server is written to. The language client traces only where the channel's
 * level is *Trace*, which nobody finds; here the setting alone is enough.
 */
export declare function traceChannel(output: LogOutputChannel): LogOutputChannel & Disposable;
