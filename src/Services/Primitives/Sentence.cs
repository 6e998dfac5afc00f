using System.Globalization;

namespace Dashboard.Services.Primitives;

/// <summary>
/// A sentence that a service says and a page puts into the reader's language: a key of the resource files beside the service
/// (<c>*Text.resx</c>, <c>*Text.ko.resx</c>) and the values for its placeholders. Values are names (<see cref="string"/>), numbers,
/// <see cref="TimeSpan"/> (drawn as "12 min"), <see cref="ByteCount"/> (drawn as "253 MiB"), <see cref="DateTimeOffset"/> (drawn in the reader's time zone) or another <see cref="Sentence"/>.
/// </summary>
public sealed record Sentence(string Key, params IReadOnlyList<object> Arguments)
{
    /// <summary>For logs and tests: the key and its values.</summary>
    public override string ToString() =>
        Arguments.Count == 0 ? Key : string.Create(CultureInfo.InvariantCulture, $"{Key}({string.Join(", ", Arguments)})");
}
