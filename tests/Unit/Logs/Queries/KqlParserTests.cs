using Dashboard.Services.Logs.Queries;
using Dashboard.Services.Logs.Queries.Kql;

namespace Dashboard.Unit.Logs.Queries;

public sealed class KqlParserTests
{
    [Theory]
    [InlineData("", "~⁎~=~⁎~")]
    [InlineData(" \t ", "~⁎~=~⁎~")]
    [InlineData("*:*", "~⁎~=~⁎~")]
    [InlineData("error", "error")]
    [InlineData("connection refused", "connection refused")]
    [InlineData("  a   b  ", "a   b")]
    [InlineData("\"connection refused\"", "\"connection refused\"")]
    [InlineData("level:error", "level=error")]
    [InlineData("level : error", "level=error")]
    [InlineData("level:*", "level=~⁎~")]
    [InlineData("level: err*r", "level=~err⁎r~")]
    [InlineData("level:\"err*\"", "level=\"err*\"")]
    [InlineData("my field: a b", "my field=a b")]
    [InlineData("\"my:field\": x", "\"my:field\"=x")]
    [InlineData("kube*.name: x", "~kube⁎.name~=x")]
    public void Parse_OneCondition_IsRead(string text, string shape) => Assert.Equal(shape, Shape(text));

    [Theory]
    [InlineData("a or b and not c", "or(a,and(b,not(c)))")]
    [InlineData("a and b or c and d", "or(and(a,b),and(c,d))")]
    [InlineData("a and b and c", "and(a,b,c)")]
    [InlineData("(a or b) and c", "and(or(a,b),c)")]
    [InlineData("not (a or b)", "not(or(a,b))")]
    [InlineData("not a and b", "and(not(a),b)")]
    [InlineData("a AND b Or nOt c", "or(and(a,b),not(c))")]
    [InlineData("( ( a ) )", "a")]
    [InlineData("x:1 and\ty:2", "and(x=1,y=2)")]
    [InlineData("x:1\u00a0and\u00a0y:2", "and(x=1,y=2)")]
    public void Parse_Conjunctions_BindByPrecedence(string text, string shape) => Assert.Equal(shape, Shape(text));

    [Theory]
    [InlineData("f:(a or b and not c)", "or(f=a,and(f=b,not(f=c)))")]
    [InlineData("f:(a)", "f=a")]
    [InlineData("f:(\"a b\" or c*)", "or(f=\"a b\",f=~c⁎~)")]
    [InlineData("f:((a or b) and not (c or d))", "and(or(f=a,f=b),not(or(f=c,f=d)))")]
    [InlineData("f:(a b)", "f=a b")]
    public void Parse_ListOfValues_BecomesConditions(string text, string shape) => Assert.Equal(shape, Shape(text));

    [Theory]
    [InlineData("size < 5", "size<5")]
    [InlineData("size<=5", "size<=5")]
    [InlineData("size > 5", "size>5")]
    [InlineData("@timestamp >= \"2026-01-01T00:00:00Z\"", "@timestamp>=\"2026-01-01T00:00:00Z\"")]
    [InlineData("@timestamp >= now-1d/d", "@timestamp>=now-1d/d")]
    [InlineData("not size > 5 and x", "and(not(size>5),x)")]
    public void Parse_Comparison_IsRead(string text, string shape) => Assert.Equal(shape, Shape(text));

    [Theory]
    [InlineData("items:{ name: a and size > 1 }", "nested(items,and(name=a,size>1))")]
    [InlineData("items:{name:(a or b)}", "nested(items,or(name=a,name=b))")]
    [InlineData("a:{ b:{ c: d } }", "nested(a,nested(b,c=d))")]
    [InlineData("not a:{ b: c }", "not(nested(a,b=c))")]
    public void Parse_Nested_IsRead(string text, string shape) => Assert.Equal(shape, Shape(text));

    [Theory]
    [InlineData("f:true", "f=#true")]
    [InlineData("f:false", "f=#false")]
    [InlineData("f:null", "f=#null")]
    [InlineData("true", "#true")]
    [InlineData("f:\"true\"", "f=\"true\"")]
    [InlineData("f:True", "f=True")]
    [InlineData("f:tru\\u0065", "f=true")]
    [InlineData("true: 1", "true=1")]
    [InlineData("f: 5", "f=5")]
    public void Parse_TypedWords_AreTypedWhereUnquoted(string text, string shape) => Assert.Equal(shape, Shape(text));

    [Theory]
    [InlineData("a\\:b", "a:b")]
    [InlineData("\\(a\\)", "(a)")]
    [InlineData("\\<\\>\\\"\\*\\{\\}\\\\", "<>\"*{}\\")]
    [InlineData("a \\and b", "a and b")]
    [InlineData("a \\OR b", "a OR b")]
    [InlineData("\\not b", "not b")]
    [InlineData("\\notx", "\notx")]
    [InlineData("a\\tb\\r\\nc", "a\tb\r\nc")]
    [InlineData("\\u0041\\u00e9", "Aé")]
    [InlineData("a\\*b*", "~a*b⁎~")]
    [InlineData("\"a\\\"b\\\\c\"", "\"a\"b\\c\"")]
    [InlineData("\"a\\tb\\u0041\"", "\"a\tbA\"")]
    [InlineData("\"C:\\Programs\"", "\"C:\\Programs\"")]
    [InlineData("\"a and (b)\"", "\"a and (b)\"")]
    public void Parse_Escapes_AreTaken(string text, string shape) => Assert.Equal(shape, Shape(text));

    [Theory]
    [InlineData("sand or band", "or(sand,band)")]
    [InlineData("order and android", "and(order,android)")]
    [InlineData("and", "and")]
    [InlineData("a and", "a and")]
    [InlineData("and foo", "and foo")]
    [InlineData("f: and x", "f=and x")]
    [InlineData("not", "not")]
    [InlineData("knot a", "knot a")]
    [InlineData("nothing", "nothing")]
    [InlineData("a/b-c_d.e,f;g'h[i]~^!?+=&|", "a/b-c_d.e,f;g'h[i]~^!?+=&|")]
    public void Parse_KeywordsWithinWords_AreWords(string text, string shape) => Assert.Equal(shape, Shape(text));

    [Theory]
    [InlineData("level:", 6, 0, "KqlExpectedValue")]
    [InlineData("level: and x:", 12, 1, "KqlColonInValue")]
    [InlineData("a and ", 6, 0, "KqlExpectedOperand")]
    [InlineData("a or )", 5, 1, "KqlExpectedOperand")]
    [InlineData("(a or b", 7, 0, "KqlNotClosed")]
    [InlineData("(a or b}", 7, 1, "KqlExpectedConjunction")]
    [InlineData("a)", 1, 1, "KqlExpectedConjunction")]
    [InlineData("a (b)", 2, 1, "KqlExpectedConjunction")]
    [InlineData("url:http://x", 8, 1, "KqlColonInValue")]
    [InlineData("a not b", 2, 3, "KqlExpectedConjunction")]
    [InlineData("not not a", 4, 3, "KqlExpectedOperand")]
    [InlineData("f:not a", 2, 3, "KqlExpectedValue")]
    [InlineData("size >", 6, 0, "KqlExpectedBound")]
    [InlineData("size > 5*", 7, 2, "KqlBoundNotPlain")]
    [InlineData("size > null", 7, 4, "KqlBoundNotPlain")]
    [InlineData("f:\"open", 2, 5, "KqlOpenQuote")]
    [InlineData("f:a\\d", 3, 2, "KqlBackslash")]
    [InlineData("f:a\\", 3, 1, "KqlBackslash")]
    [InlineData("n*:{ a: b }", 0, 2, "KqlNestedWildcard")]
    [InlineData("n:{ a: b", 8, 0, "KqlNotClosed")]
    [InlineData("n:{ }", 4, 1, "KqlExpectedOperand")]
    [InlineData(":x", 0, 1, "KqlExpectedOperand")]
    [InlineData("\"a\"b", 3, 1, "KqlExpectedConjunction")]
    [InlineData("f:()", 3, 1, "KqlExpectedValue")]
    [InlineData("f:(a or g:b)", 9, 1, "KqlColonInValue")]
    public void Parse_Wrong_SaysWhatWasExpectedWhere(string text, int start, int length, string key)
    {
        var error = Assert.IsType<QueryError>(KqlParser.Parse(text).Error);
        Assert.Equal((key, new TextSpan(start, length)), (error.Message.Key, error.Span));
    }

    [Fact]
    public void ToFailure_OfAnError_IsASentenceWithItsPlace() => Assert.Equal(
        "At character 14: A field, a value, “not” or “(” was expected, but there is the end of the query.", KqlParser.Parse("level: x or (").Error?.ToFailure().Message);

    [Fact]
    public void Parse_Nodes_KnowWhereTheyStand()
    {
        var and = Assert.IsType<KqlAnd>(KqlParser.Parse(" level: \"e\"  and (size > 5)").Node);
        Assert.Equal((new TextSpan(1, 10), new TextSpan(18, 8)), (and.Nodes[0].Span, and.Nodes[1].Span));
        Assert.Equal(new TextSpan(8, 3), Assert.IsType<KqlIs>(and.Nodes[0]).Value.Span);
    }

    [Fact]
    public void Parse_BeyondTheBounds_IsRefused()
    {
        Assert.Equal("KqlTooDeep", Key(new string('(', 100_000)));
        Assert.Equal("KqlTooDeep", Key(string.Concat(Enumerable.Repeat("n:{", 30_000))));
        Assert.Equal("KqlTooLong", Key(new string('a', KqlParser.MaximumLength + 1)));
        Assert.Equal("KqlTooMany", Key(string.Join(" or ", Enumerable.Repeat("a", KqlParser.MaximumConditions + 1))));
        Assert.Null(KqlParser.Parse(string.Join(" or ", Enumerable.Repeat("a", KqlParser.MaximumConditions))).Error);
        Assert.Null(KqlParser.Parse(new string('(', KqlParser.MaximumDepth) + "a" + new string(')', KqlParser.MaximumDepth)).Error);
    }

    private static string Shape(string text)
    {
        var parse = KqlParser.Parse(text);
        return parse.TryGet(out var node, out var error) ? KqlShape.Of(node) : error.ToFailure().Message;
    }

    private static string? Key(string text) => KqlParser.Parse(text).Error?.Message.Key;
}
