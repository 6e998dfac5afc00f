using System.Globalization;
using System.Text.Json;
using Dashboard.Services.Logs.Formats;

namespace Dashboard.Unit.Logs.Formats;

public sealed class FieldFormatterTests
{
    private static readonly FormatCulture English = new(CultureInfo.GetCultureInfo("en-US"), TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"));

    public static TheoryData<FieldFormat?, string, string> Texts() => new()
    {
        { null, "\"text\"", "text" },
        { null, "[1,\"a\",null]", "1, a, " },
        { null, "{\"a\":1}", "{\"a\":1}" },
        { new BytesFormat(), "1536", "1.5 KiB" },
        { new BytesFormat(), "\"265289728\"", "253 MiB" },
        { new BytesFormat(), "12", "12 B" },
        { new BytesFormat(), "\"much\"", "much" },
        { new NumberFormat(), "1234567.5", "1,234,567.5" },
        { new NumberFormat(2, Grouping: false), "1234.5", "1234.50" },
        { new PercentFormat(), "0.1234", "12.3 %" },
        { new PercentFormat(0), "1", "100 %" },
        { new DurationFormat(), "1530", "1.53 s" },
        { new DurationFormat(DurationUnit.Nanoseconds), "250", "250 ns" },
        { new DurationFormat(DurationUnit.Microseconds), "1500", "1.5 ms" },
        { new DurationFormat(DurationUnit.Seconds), "90", "1.5 min" },
        { new DurationFormat(DurationUnit.Hours), "48", "2 d" },
        { new DurationFormat(), "0", "0 s" },
        { new DateFormat(), "\"2026-03-01T12:00:00.5Z\"", "2026-03-01 21:00:00.500" },
        { new DateFormat("HH:mm"), "1772366400000", "21:00" },
        { new DateFormat(), "\"yesterday\"", "yesterday" },
        { new DateFormat("%"), "0", "0" },
        { new BooleanFormat("yes", "no"), "true", "yes" },
        { new BooleanFormat("yes", "no"), "false", "no" },
        { new BooleanFormat("yes"), "\"maybe\"", "maybe" },
        { new LookupFormat(new Dictionary<string, string> { ["1"] = "one" }), "1", "one" },
        { new LookupFormat(new Dictionary<string, string>(), "?"), "2", "?" },
        { new TruncateFormat(3), "\"abcdef\"", "abc…" },
        { new TruncateFormat(3), "\"abc\"", "abc" },
        { new TruncateFormat(1), "\"😀😀\"", "…" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Format_OfAValue_IsItsText(FieldFormat? format, string json, string text) =>
        Assert.Equal(text, FieldFormatter.Format(format, JsonElement.Parse(json), English).Text);

    [Theory]
    [InlineData("{{rawValue}}", "https://shop.example/a?b=c", "https://shop.example/a?b=c")]
    [InlineData("https://trace.example/{{value}}", "a b/../&x=\"y\"", "https://trace.example/a%20b%2F..%2F%26x%3D%22y%22")]
    [InlineData("https://trace.example/{{rawValue}}", "@evil.example/", "https://trace.example/%40evil.example%2F")]
    [InlineData("/cluster/pods?name={{value}}", "web-1", "/cluster/pods?name=web-1")]
    [InlineData("{{rawValue}}", "javascript:alert(1)", null)]
    [InlineData("{{rawValue}}", " java\tscript:alert(1)", null)]
    [InlineData("{{rawValue}}", "JAVASCRIPT:alert(1)", null)]
    [InlineData("{{rawValue}}", "data:text/html,x", null)]
    [InlineData("{{rawValue}}", "//evil.example", null)]
    [InlineData("{{rawValue}}", "/\\evil.example", null)]
    [InlineData("{{rawValue}}", "https:evil.example", null)]
    [InlineData("{{rawValue}}", "https://shop.example@evil.example/", null)]
    [InlineData("{{rawValue}}", "plain words", null)]
    [InlineData("{{value}}:alert(1)", "javascript", null)]
    [InlineData("{{rawValue}}", "", null)]
    public void Url_OfAValue_LinksOnlyWhatIsSafe(string template, string value, string? link) =>
        Assert.Equal(link, FieldFormatter.Format(new UrlFormat(template), JsonSerializer.SerializeToElement(value), English).Link);

    [Theory]
    [InlineData("\"ERROR\"", ValueColor.Danger)]
    [InlineData("\"warning: x\"", ValueColor.Warning)]
    [InlineData("404", ValueColor.Warning)]
    [InlineData("500", ValueColor.Danger)]
    [InlineData("499.5", ValueColor.Warning)]
    [InlineData("\"info\"", ValueColor.None)]
    public void Color_OfAValue_IsThatOfTheFirstRuleThatFits(string json, ValueColor color)
    {
        var format = new ColorFormat([new(ValueColor.Danger, "error"), new(ValueColor.Warning, "warn*"), new(ValueColor.Warning, From: 400, To: 500), new(ValueColor.Danger, From: 500)]);
        Assert.Equal(color, FieldFormatter.Format(format, JsonElement.Parse(json), English).Color);
    }

    [Fact]
    public void Format_AsJson_ComesBackAsItWas()
    {
        FieldFormat format = new DurationFormat(DurationUnit.Seconds);
        var json = JsonSerializer.Serialize(format);
        Assert.Contains("\"format\":\"duration\"", json);
        Assert.Equal(format, JsonSerializer.Deserialize<FieldFormat>(json));
    }
}
