using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Unit.LogStore.Contracts;

/// <summary>Random documents, whose fields are mapped as they come and conflict now and then, and random queries over them; both as JSON.</summary>
internal static class RandomSearch
{
    private static readonly string[] Words = ["error", "info", "connection", "refused", "timeout", "Timeout", "by", "peer", "사용자", "404", "node-1", "a_b", "x.y"];
    private static readonly string[] Names = ["level", "size", "ratio", "ok", "time", "message", "tags", "kubernetes.host", "kubernetes.pod", "mixed", "absent"];

    /// <param name="withConflicts">Whether a field has values of several types, of which versions refuse different ones.</param>
    public static Gen<RandomCase> Case(bool withConflicts) =>
        from documents in Gen.Sized(size => Document(withConflicts).ListOf(Math.Min(size, 25)))
        from queries in Query(2).ListOf(12)
        select new RandomCase([.. documents], [.. queries]);

    private static Gen<string> Document(bool withConflicts) =>
        from level in Maybe("level", Gen.Elements("error", "info", "warn").Select(Quoted))
        from size in Maybe("size", Several(Integer))
        from ratio in Maybe("ratio", Several(Fraction))
        from ok in Maybe("ok", Gen.Elements("true", "false", "\"true\""))
        from time in Maybe("time", Several(Instant.Select(Quoted)))
        from message in Maybe("message", Sentence.Select(Quoted))
        from tags in Maybe("tags", Gen.OneOf(Several(Word.Select(Quoted)), Gen.Constant("[]"), Gen.Constant("null")))
        from host in Gen.Elements("", "\"kubernetes\":{\"host\":\"node-1\"}", "\"kubernetes\":{\"host\":\"node-2\",\"pod\":\"shop-7d9\"}", "\"kubernetes.host\":\"node-3\"")
        from mixed in !withConflicts ? Gen.Constant("") : Maybe("mixed", Gen.OneOf(Integer, Fraction, Sentence.Select(Quoted), Instant.Select(Quoted), Gen.Elements("true", "{\"inner\":1}", "null", "[1,2]")))
        select "{" + string.Join(',', new[] { level, size, ratio, ok, time, message, tags, host, mixed }.Where(member => member.Length > 0)) + "}";

    private static Gen<string> Query(int depth) => depth == 0 ? Leaf : Gen.Frequency((3, Leaf), (2, Compound(depth)), (1, Expression));

    private static Gen<string> Leaf =>
        from name in Name
        from query in Gen.OneOf(
            Value.Select(value => $$$"""{"term":{"{{{name}}}":{{{value}}}}}"""),
            Value.Two().Select(pair => $$$"""{"terms":{"{{{name}}}":[{{{pair.Item1}}},{{{pair.Item2}}}]}}"""),
            Value.Select(value => $$$"""{"match":{"{{{name}}}":{{{value}}}}}"""),
            from text in Sentence from wanted in Gen.Elements("and", "or") select $$$"""{"match":{"{{{name}}}":{"query":"{{{text}}}","operator":"{{{wanted}}}","lenient":true} }}""",
            Sentence.Select(text => $$$"""{"match_phrase":{"{{{name}}}":"{{{text}}}"}}"""),
            Word.Select(word => $$$"""{"match_phrase_prefix":{"{{{name}}}":"{{{word[..1]}}}"}}"""),
            Word.Select(word => $$$"""{"prefix":{"{{{name}}}":"{{{word[..2]}}}"}}"""),
            Gen.Elements("*", "*e*", "in?o", "n*1", "T*").Select(pattern => $$$"""{"wildcard":{"{{{name}}}":"{{{pattern}}}"}}"""),
            Gen.Elements("t.*", "(info|warn)", "[a-e]+.*", "node-<1-2>").Select(pattern => $$$"""{"regexp":{"{{{name}}}":"{{{pattern}}}"}}"""),
            Word.Select(word => $$$"""{"fuzzy":{"{{{name}}}":"{{{word[1..]}}}"}}"""),
            from one in Word from two in Word from mark in Gen.Elements(" ", " +", " -", " | ", "* ") select $$$"""{"simple_query_string":{"query":"{{{one}}}{{{mark}}}{{{two}}}","fields":["{{{name}}}"]}}""",
            Gen.Constant($$$"""{"exists":{"field":"{{{name}}}"}}"""),
            from low in Value from high in Value from ends in Gen.Elements(("gte", "lte"), ("gt", "lt"), ("gte", "lt"))
            select $$$"""{"range":{"{{{name}}}":{"{{{ends.Item1}}}":{{{low}}},"{{{ends.Item2}}}":{{{high}}} } }}""",
            Gen.Choose(0, 30).Select(id => $$$"""{"ids":{"values":["{{{id}}}","1"]}}"""),
            Word.Select(word => $$$"""{"multi_match":{"query":"{{{word}}}","fields":["{{{name}}}","message"],"lenient":true}}"""))
        select query;

    private static Gen<string> Compound(int depth) =>
        from one in Query(depth - 1)
        from two in Query(depth - 1)
        from query in Gen.Elements(
            $$$"""{"bool":{"must":[{{{one}}}],"filter":[{{{two}}}]}}""",
            $$$"""{"bool":{"must":[{{{one}}}],"must_not":[{{{two}}}]}}""",
            $$$"""{"bool":{"must_not":[{{{one}}},{{{two}}}]}}""",
            $$$"""{"bool":{"should":[{{{one}}},{{{two}}}]}}""",
            $$$"""{"bool":{"should":[{{{one}}},{{{two}}}],"minimum_should_match":2}}""",
            $$$"""{"bool":{"filter":[{{{one}}}],"should":[{{{two}}}]}}""",
            $$$"""{"constant_score":{"filter":{{{one}}}}}""",
            $$$"""{"dis_max":{"queries":[{{{one}}},{{{two}}}]}}""")
        select query;

    private static Gen<string> Expression =>
        from name in Name
        from one in Word
        from two in Word
        from text in Gen.Elements(
            $"{name}:{one}", $"{name}:{one} OR {two}", $"{one} AND NOT {name}:{two}", $"{name}:({one} {two})", $"-{name}:{one}", $"+{one} -{two}",
            $"{name}:\\\"{one} {two}\\\"", $"_exists_:{name}", $"{name}:[1 TO 5]", $"{name}:>=3", $"{name}:{one}*", $"{one}~1", $"{name}:{{* TO 4}}",
            $"({one} OR {two}) AND {name}:*", $"{name}:/t.*/", $"{name}:*e*")
        from operation in Gen.Elements("AND", "OR")
        select $$$"""{"query_string":{"query":"{{{text}}}","default_operator":"{{{operation}}}"}}""";

    private static Gen<string> Name => Gen.Elements(Names).SelectMany(name => Gen.Elements(name, name, name + ".keyword"));

    private static Gen<string> Value => Gen.OneOf(Word.Select(Quoted), Integer, Fraction, Instant.Select(Quoted), Gen.Elements("true", "\"5\"", "\"2024-01-02\""));

    private static Gen<string> Word => Gen.Elements(Words);

    private static Gen<string> Sentence => Word.ListOf(3).Select(words => string.Join(' ', words));

    private static Gen<string> Integer => Gen.Choose(-9, 9).Select(number => $"{number}");

    private static Gen<string> Fraction => Gen.Choose(-20, 20).Select(number => $"{number / 4d:0.0#}");

    private static Gen<string> Instant => Gen.Choose(0, 5000).Select(minutes => new DateTime(2024, 1, 1).AddMinutes(minutes).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    private static Gen<string> Several(Gen<string> value) => Gen.Frequency((4, value), (1, value.Two().Select(pair => $"[{pair.Item1},{pair.Item2}]")));

    private static Gen<string> Maybe(string name, Gen<string> value) => Gen.Frequency((1, Gen.Constant("")), (2, value.Select(text => $"\"{name}\":{text}")));

    private static string Quoted(string text) => $"\"{text}\"";
}
