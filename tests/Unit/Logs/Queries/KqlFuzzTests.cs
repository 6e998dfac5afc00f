using System.Text.Json;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Queries;
using Dashboard.Services.Logs.Queries.Kql;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.Logs.Queries;

/// <summary>Whatever is typed is answered, with a query or a sentence.</summary>
public sealed class KqlFuzzTests
{
    private static readonly FieldList Fields = FieldList.Create(
    [
        LogField.Of("error", "keyword"), LogField.Of("a", "text"), LogField.Of("5", "long"), LogField.Of("n", "nested"), LogField.Of("n.a", "date") with { NestedPath = "n" },
    ]);

    [Fact]
    public void Compile_AnyText_GivesAQueryOrASentence() => Prop.ForAll(Arb.From(Text), text =>
    {
        foreach (var language in Enum.GetValues<QueryLanguage>())
        {
            var result = QueryCompiler.Compile(new() { Text = text, Language = language }, Some.Context(Fields));
            if (result.IsSuccess)
                Assert.Equal(JsonValueKind.Object, result.Value.GetProperty("bool").ValueKind);
            else
                Assert.Matches(@"^At character \d+: .+\.$", result.Failure.Message.ReplaceLineEndings(" "));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [Fact]
    public void Complete_AnyTextAtAnyPlace_GivesSuggestionsWithinIt() => Prop.ForAll(Arb.From(Text), Arb.From(Gen.Choose(-2, 60)), (text, position) =>
    {
        var completion = KqlCompletion.At(text, position, Fields);
        Assert.All(completion.Suggestions, suggestion => Assert.InRange(suggestion.Span.End, suggestion.Span.Start, text.Length));
        Assert.True(completion.Values is not { } values || (values.Span.Start >= 0 && values.Span.End <= text.Length));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    private static Gen<string> Text => Gen.OneOf(RandomKql.Text(20), RandomKql.Node(2).Select(KqlPrinter.Print), Broken);

    /// <summary>Queries that end too early, and halves of characters.</summary>
    private static Gen<string> Broken =>
        from node in RandomKql.Node(2)
        let text = KqlPrinter.Print(node)
        from length in Gen.Choose(0, text.Length)
        from last in Gen.Elements("", "\ud83d", "\\ud83d", " or", "\"")
        select text[..length] + last;
}
