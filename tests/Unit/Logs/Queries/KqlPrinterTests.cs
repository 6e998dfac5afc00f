using Dashboard.Services.Logs.Queries.Kql;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.Logs.Queries;

public sealed class KqlPrinterTests
{
    [Fact]
    public void Print_AnyQuery_IsReadAsTheSameQuery() => Prop.ForAll(Arb.From(RandomKql.Node(3)), node =>
    {
        var text = KqlPrinter.Print(node);
        var parse = KqlParser.Parse(text);
        if (parse.Error is { } error)
            throw new InvalidOperationException($"{KqlShape.Of(node)} is written {text}: {error.ToFailure().Message}");
        if (KqlShape.Of(parse.Node!) != KqlShape.Of(node))
            throw new InvalidOperationException($"{KqlShape.Of(node)} is written {text} and read {KqlShape.Of(parse.Node!)}");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Theory]
    [InlineData("( a or b )   and not (c)", "(a or b) and not c")]
    [InlineData("f:(a or b)", "f: a or f: b")]
    [InlineData("a and (b and c)", "a and (b and c)")]
    [InlineData("not (not a)", "not (not a)")]
    [InlineData("n:{a:b or c>1}", "n: { a: b or c > 1 }")]
    [InlineData("x\\:y : \"a b\"", "x\\:y: \"a b\"")]
    [InlineData("a \\and b*", "a \\and b*")]
    public void Print_Query_IsWrittenPlainly(string text, string expected) => Assert.Equal(expected, KqlPrinter.Print(KqlParser.Parse(text).Node!));

    [Fact]
    public void Quote_AnyText_IsOneQuotedValue() => Prop.ForAll(Arb.From(RandomKql.Text(8)), text =>
        KqlShape.Of(KqlParser.Parse("f:" + KqlPrinter.Quote(text)).Node!) == $"f=\"{text}\"").Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
}
