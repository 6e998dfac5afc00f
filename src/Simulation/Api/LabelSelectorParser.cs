using System.Text.RegularExpressions;

namespace Dashboard.Simulation.Api;

/// <summary>Parses <c>a=b,c!=d,e in (f,g),h notin (i),j,!k,l>1</c> and refuses the rest in the API server's words.</summary>
internal sealed partial class LabelSelectorParser(string text)
{
    private const string Operators = "in, notin, =, ==, !=, gt, lt";
    private readonly List<string> tokens = [.. TokenPattern().Matches(text).Select(match => match.Value.Trim()).Where(token => token.Length > 0)];
    private int at;

    private string Token => at < tokens.Count ? tokens[at] : "";

    public List<LabelRequirement> Parse()
    {
        var requirements = new List<LabelRequirement>();
        if (tokens.Count == 0)
            return requirements;
        while (true)
        {
            requirements.Add(Requirement());
            if (at >= tokens.Count)
                return requirements;
            if (Token != ",")
                throw Fail($"found '{Token}', expected: ',' or 'end of string'", false);
            at++;
            if (at >= tokens.Count)
                throw Fail("found '', expected: identifier after ','", false);
        }
    }

    private LabelRequirement Requirement()
    {
        if (Token == "!")
        {
            at++;
            return Checked(new LabelRequirement(Identifier(), LabelOperator.DoesNotExist, []));
        }

        var key = Identifier();
        var token = Token;
        if (token is "" or ",")
            return Checked(new LabelRequirement(key, LabelOperator.Exists, []));
        at++;
        return Checked(token switch
        {
            "=" or "==" => new LabelRequirement(key, LabelOperator.In, [Value()]),
            "!=" => new LabelRequirement(key, LabelOperator.NotIn, [Value()]),
            "in" => new LabelRequirement(key, LabelOperator.In, Values()),
            "notin" => new LabelRequirement(key, LabelOperator.NotIn, Values()),
            ">" => new LabelRequirement(key, LabelOperator.GreaterThan, [Value()]),
            "<" => new LabelRequirement(key, LabelOperator.LessThan, [Value()]),
            _ => throw Fail($"found '{token}', expected: {Operators}"),
        });
    }

    private string Identifier()
    {
        if (!IsWord(Token))
            throw Fail($"found '{Token}', expected: identifier");
        return tokens[at++];
    }

    private string Value()
    {
        if (Token is "" or ",")
            return "";
        if (!IsWord(Token))
            throw Fail($"found '{Token}', expected: identifier");
        return tokens[at++];
    }

    private List<string> Values()
    {
        if (Token != "(")
            throw Fail($"found '{Token}' expected: '('");
        at++;
        var values = new List<string>();
        while (Token != ")")
        {
            if (Token.Length == 0)
                throw Fail("found '', expected: ',' or ')'");
            if (Token == ",")
            {
                at++;
                if (Token is "," or ")")
                    values.Add("");
                continue;
            }

            values.Add(Identifier());
        }

        at++;
        if (values.Count == 0)
            values.Add("");
        return values;
    }

    private static LabelRequirement Checked(LabelRequirement requirement)
    {
        var name = requirement.Key[(requirement.Key.LastIndexOf('/') + 1)..];
        if (!NamePattern().IsMatch(name) || name.Length > 63)
            throw Errors.BadRequest($"unable to parse requirement: <nil>: Invalid value: \"{requirement.Key}\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')");
        if (requirement.Values.FirstOrDefault(value => value.Length > 0 && !NamePattern().IsMatch(value)) is { } wrong)
            throw Errors.BadRequest($"unable to parse requirement: values[0][{requirement.Key}]: Invalid value: \"{wrong}\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')");
        return requirement;
    }

    private static bool IsWord(string token) => token.Length > 0 && token is not ("," or "(" or ")" or "!" or "=" or "==" or "!=" or ">" or "<");

    private static ApiException Fail(string what, bool requirement = true) => Errors.BadRequest(requirement ? $"unable to parse requirement: {what}" : what);

    [GeneratedRegex(@"!=|==|[=<>!(),]|[^\s=<>!(),]+")]
    private static partial Regex TokenPattern();

    [GeneratedRegex("^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$")]
    private static partial Regex NamePattern();
}
