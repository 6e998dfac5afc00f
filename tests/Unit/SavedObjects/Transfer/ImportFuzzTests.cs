using System.Text;
using Dashboard.Services.SavedObjects;
using Dashboard.Unit.SavedObjects.Support;

namespace Dashboard.Unit.SavedObjects.Transfer;

/// <summary>Imports of damaged exports: every line is answered, nothing is thrown, and what was there stays readable.</summary>
public sealed class ImportFuzzTests : IDisposable
{
    private const int Rounds = 300;
    private const string Export = """
        {"type":"data-view","id":"logs","title":"Logs","description":"한글","tags":["a","b"],"owner":"ada","visibility":"shared","schemaVersion":1,"createdAt":"2026-01-01T00:00:00Z","references":[],"attributes":{"pattern":"logs-*"}}
        {"type":"search","id":"errors","title":"Errors","tags":[],"owner":"ada","visibility":"private","schemaVersion":1,"references":[{"type":"data-view","id":"logs","name":"dataView"}],"attributes":{"query":"a \"b\" \u00e9","deep":[[[{"x":1e5}]]]}}
        {"exportedCount":2,"missing":[]}
        """;

    private static readonly string[] Pieces = ["{", "}", "[", "]", "\"", ",", ":", "null", "\\ud800", "\\u0000", "../", "\n", "\0", "é", "1e999", "-0", "{}{}", "\"attributes\":", "true"];
    private readonly SavedWorld world = new();

    [Fact]
    public async Task Import_OfADamagedExport_AnswersEveryLine()
    {
        var ada = world.As("ada");
        var kept = (await ada.CreateAsync("search", "kept", Some.Draft("Kept"), Token)).Saved!;
        var random = new Random(20261130);
        for (var round = 0; round < Rounds; round++)
        {
            var text = Damage(random);
            using var input = new MemoryStream(text);
            var outcome = await ada.ImportAsync(input, new((ImportMode)random.Next(2)), Token);
            Assert.True(outcome.IsSuccess, Encoding.UTF8.GetString(text));
            Assert.All(outcome.Value.Lines, line => Assert.True(line.Message is { Length: > 0 } || line.Result is ImportResult.Created or ImportResult.Overwritten, $"line {line.Number}"));
        }

        var page = (await ada.FindAsync(new() { Limit = 1000 }, Token)).Value;
        Assert.Empty(page.Damaged);
        foreach (var head in page.Objects)
            Assert.True((await ada.GetAsync(head.Key, Token)).IsSuccess);
        Assert.Equal(kept.Version, (await ada.GetAsync(kept.Key, Token)).Value.Version);
    }

    public void Dispose() => world.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static byte[] Damage(Random random)
    {
        var text = Export;
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var (start, length) = (random.Next(text.Length), random.Next(8));
            var end = Math.Min(text.Length, start + length);
            var piece = random.Next(3) == 0 ? "" : Pieces[random.Next(Pieces.Length)];
            text = string.Concat(text.AsSpan(0, start), piece, text.AsSpan(end));
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        if (random.Next(4) == 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
