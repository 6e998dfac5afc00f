namespace Dashboard.Services.Logs.Patterns.Words;

/// <summary>
/// The shape of a line: its words, with one variable in place of each value and of each list of values. Lines of one shape have one normal form. Kept and filled
/// again for each line, so that a line whose shape is known costs no memory.
/// </summary>
internal sealed class LineShape(int mostCharacters, int mostWords)
{
    /// <summary>Stands for a variable in the normal form; no line holds it, for it parts words.</summary>
    public const char Variable = '\u001f';

    private const char Glued = '\u001d';
    private const char Apart = '\u001e';

    private readonly List<Word> words = new(mostWords + 1);
    private readonly char[] normal = new char[mostCharacters + (3 * mostWords) + 8];
    private int normalLength;

    public IReadOnlyList<Word> Words => words;

    /// <summary>Words with a mark between that says whether white space stood there.</summary>
    public ReadOnlySpan<char> Normal => normal.AsSpan(0, normalLength);

    /// <summary>Stands before each word in the normal form, and says whether white space did in the line.</summary>
    public static char Gap(bool isGlued) => isGlued ? Glued : Apart;

    public void Read(ReadOnlySpan<char> line)
    {
        WordScanner.Scan(line, words, mostWords);
        FillBrackets(line);
        JoinTimes(line);
        JoinUnits(line);
        VariableLists.Join(words, new LineMarks(line));
        Write(line);
    }

    /// <summary>Nothing in brackets is a value too: <c>from 10.0.0.1 ()</c> beside <c>from 10.0.0.1 (web.example)</c>.</summary>
    private void FillBrackets(ReadOnlySpan<char> line)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Kind != WordKind.Mark || words[i - 1].Kind != WordKind.Mark || (line[words[i - 1].Start], line[words[i].Start]) is not (('(', ')') or ('[', ']') or ('{', '}')))
                continue;
            words.Insert(i, new(words[i].Start, words[i].Start, WordKind.Variable, true));
            i++;
        }
    }

    /// <summary>Names of days and months beside a number belong to a time.</summary>
    private void JoinTimes(ReadOnlySpan<char> line)
    {
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (words[i].Kind != WordKind.Constant || words[i].End - words[i].Start > 9)
                continue;
            var text = line[words[i].Start..words[i].End];
            var isTime = (WordRules.IsMonth(text) && (IsVariable(i - 1) || IsVariable(i + 1)))
                || (WordRules.IsDay(text) && (IsVariable(i + 1) || (i + 2 < words.Count && line[words[i + 1].Start] == ',' && IsVariable(i + 2))));
            if (isTime)
                words[i] = words[i] with { Kind = WordKind.Variable };
        }
    }

    private void JoinUnits(ReadOnlySpan<char> line)
    {
        for (var i = words.Count - 1; i > 0; i--)
        {
            var unit = line[words[i].Start..words[i].End].TrimEnd(".!?");
            if (words[i].Kind != WordKind.Constant || words[i - 1].Kind != WordKind.Variable || !WordRules.IsUnit(unit))
                continue;
            words[i - 1] = words[i - 1] with { End = words[i].Start + unit.Length };
            words.RemoveAt(i);
        }
    }

    private bool IsVariable(int index) => index >= 0 && index < words.Count && words[index].Kind == WordKind.Variable;

    private void Write(ReadOnlySpan<char> line)
    {
        var length = 0;
        foreach (var word in words)
        {
            normal[length++] = Gap(word.IsGlued);
            if (word.Kind == WordKind.Variable)
            {
                normal[length++] = Variable;
                continue;
            }

            var text = line[word.Start..word.End];
            text.CopyTo(normal.AsSpan(length));
            length += text.Length;
        }

        normalLength = length;
    }
}
