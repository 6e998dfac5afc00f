using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Logs;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>Runs commands in a toy shell over a WebSocket, by the protocols v4 and v5 of channel.k8s.io: a byte names the stream of each message.</summary>
internal sealed class ExecHandler(Core core, ReadHandler reads)
{
    private const byte StandardInput = 0;
    private const byte StandardOutput = 1;
    private const byte StandardError = 2;
    private const byte ErrorChannel = 3;
    private const byte CloseChannel = 255;
    private static readonly string[] Protocols = ["v5.channel.k8s.io", "v4.channel.k8s.io"];

    public async Task HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.Http.WebSockets.IsWebSocketRequest)
            throw Errors.BadRequest("Upgrade request required");
        var shell = Open(request);
        var protocol = Protocols.FirstOrDefault(request.Http.WebSockets.WebSocketRequestedProtocols.Contains) ?? throw Errors.BadRequest("unable to upgrade: no known protocol is offered");
        using var socket = await request.Http.WebSockets.AcceptWebSocketAsync(protocol);
        var code = 0;
        var command = request.Http.Request.Query["command"].Select(part => part ?? "").ToArray();
        try
        {
            if (ToyShell.IsInteractive(command))
            {
                code = await TalkAsync(socket, shell, request.QueryFlag("tty"), request.QueryFlag("stdin"), cancellationToken);
            }
            else
            {
                var result = shell.Run(command);
                code = result.Code;
                await SendAsync(socket, StandardOutput, result.Output, cancellationToken);
                await SendAsync(socket, StandardError, result.Error, cancellationToken);
            }

            await SendAsync(socket, ErrorChannel, Ending(code).ToJsonString(), cancellationToken);
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
        }
        catch (WebSocketException)
        {
            // The terminal was closed on the other side.
        }
    }

    private ToyShell Open(ApiRequest request)
    {
        lock (core.Store.Gate)
        {
            var pod = reads.Find(request);
            var name = request.Query("container") ?? pod.Json.Items("spec", "containers").First().Text("name")!;
            var container = pod.Json.Items("spec", "containers").FirstOrDefault(item => item.Text("name") == name) ?? throw Errors.BadRequest($"container {name} is not valid for pod {pod.Name}");
            if (request.Http.Request.Query["command"].Count == 0)
                throw Errors.BadRequest("you must specify at least 1 command for the container");
            var status = pod.Json.Items("status", "containerStatuses").FirstOrDefault(item => item.Text("name") == name);
            if (status.At("state", "running") is null)
                throw Errors.Internal($"error executing command in container: container is not created or running");
            return new ToyShell(pod, container, core.Now);
        }
    }

    private static async Task<int> TalkAsync(WebSocket socket, ToyShell shell, bool terminal, bool input, CancellationToken cancellationToken)
    {
        await SendAsync(socket, StandardOutput, terminal ? ToyShell.Prompt : "", cancellationToken);
        if (!input)
            return 0;
        var line = new StringBuilder();
        var buffer = new byte[4096];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close || (received.Count > 1 && buffer[0] == CloseChannel))
                return 0;
            if (received.Count < 2 || buffer[0] != StandardInput)
                continue;
            foreach (var letter in Encoding.UTF8.GetString(buffer, 1, received.Count - 1))
            {
                if (letter == '\u0004' && line.Length == 0)
                    return 0;
                if (terminal)
                    await SendAsync(socket, StandardOutput, ToyShell.Echo(letter, line.Length), cancellationToken);
                if (letter is not ('\r' or '\n'))
                {
                    ToyShell.Edit(line, letter);
                    continue;
                }

                var result = shell.Line(line.ToString());
                line.Clear();
                var end = terminal ? "\r\n" : "\n";
                await SendAsync(socket, StandardOutput, (result.Output + (terminal ? result.Error : "")).Replace("\n", end, StringComparison.Ordinal), cancellationToken);
                if (!terminal)
                    await SendAsync(socket, StandardError, result.Error, cancellationToken);
                if (result.Exits)
                    return result.Code;
                await SendAsync(socket, StandardOutput, terminal ? ToyShell.Prompt : "", cancellationToken);
            }
        }
    }

    private static JsonObject Ending(int code) => code == 0
        ? new JsonObject { ["metadata"] = new JsonObject(), ["status"] = "Success" }
        : new JsonObject
        {
            ["metadata"] = new JsonObject(),
            ["status"] = "Failure",
            ["message"] = $"command terminated with non-zero exit code: error executing command, exit code {code}",
            ["reason"] = "NonZeroExitCode",
            ["details"] = new JsonObject { ["causes"] = new JsonArray(new JsonObject { ["reason"] = "ExitCode", ["message"] = code.ToString(System.Globalization.CultureInfo.InvariantCulture) }) },
        };

    private static async Task SendAsync(WebSocket socket, byte channel, string text, CancellationToken cancellationToken)
    {
        if (text.Length == 0)
            return;
        var message = new byte[Encoding.UTF8.GetByteCount(text) + 1];
        message[0] = channel;
        Encoding.UTF8.GetBytes(text, message.AsSpan(1));
        await socket.SendAsync(message, WebSocketMessageType.Binary, true, cancellationToken);
    }
}
