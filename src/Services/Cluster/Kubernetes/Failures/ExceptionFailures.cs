using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Failures;

/// <summary>Turns what the network throws into a failure. What is no expected failure stays an exception.</summary>
internal static class ExceptionFailures
{
    public static Failure? Of(Uri server, Exception exception)
    {
        var address = server.GetLeftPart(UriPartial.Authority);
        var innermost = Chain(exception).Last();
        return Chain(exception).FirstOrDefault(e => e is AuthenticationException) is { } refused
            ? Make(FailureKind.Untrusted, $"The connection to {address} is not trusted. {Sentence(refused.Message)}")
            : exception switch
            {
                JsonException json => Make(FailureKind.Garbled, $"{address} answered something that is not the JSON that was expected: {Sentence(json.Message)}"),
                TimeoutException timeout => Make(FailureKind.TimedOut, $"{address} stopped answering. {Sentence(timeout.Message)}"),
                OperationCanceledException => Make(FailureKind.TimedOut, $"{address} did not answer in time."),
                HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => Make(FailureKind.Unreachable, $"The name {server.Host} is not known."),
                HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } =>
                    Make(FailureKind.Unreachable, $"The connection to {address} broke off."),
                HttpRequestException or IOException when innermost is SocketException socket => Make(FailureKind.Unreachable, $"{address} cannot be reached: {Words(socket)}."),
                HttpRequestException or IOException => Make(FailureKind.Unreachable, $"The connection to {address} broke: {Sentence(innermost.Message)}"),
                _ => null,
            };

        Failure Make(FailureKind kind, string message) => new() { Kind = kind, Message = message, Server = address };
    }

    /// <summary>Whether a connection that was there broke: then a call that changes nothing may be sent once more.</summary>
    public static bool IsBrokenConnection(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ResponseEnded or HttpRequestError.HttpProtocolError or HttpRequestError.InvalidResponse or HttpRequestError.Unknown,
    } or IOException;

    private static string Words(SocketException exception) => exception.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "nothing listens there",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "there is no route to it",
        SocketError.TimedOut => "it does not answer",
        SocketError.ConnectionReset => "it reset the connection",
        _ => exception.Message,
    };

    private static string Sentence(string text) => text.TrimEnd().EndsWith('.') ? text.TrimEnd() : $"{text.TrimEnd()}.";

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (Exception? current = exception; current is not null; current = current.InnerException)
            yield return current;
    }
}
