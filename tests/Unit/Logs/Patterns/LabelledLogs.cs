using System.Text;

namespace Dashboard.Unit.Logs.Patterns;

/// <summary>
/// Logs of which people said which template each line has, as <c>SYSTEM_2k.log_structured.csv</c> with the columns <c>Content</c> and <c>EventTemplate</c>: the form of Loghub
/// (He et al., 2020).
/// </summary>
internal sealed record LabelledLogs(string System, IReadOnlyList<string> Lines, IReadOnlyList<string> Templates)
{
    /// <summary>Names the folder with them.</summary>
    public const string FolderVariable = "DASHBOARD_TEST_LABELLED_LOGS";

    private const string Ending = "_2k.log_structured.csv";

    /// <summary>All of a folder; none where there is no such folder.</summary>
    public static IReadOnlyList<LabelledLogs> ReadAll(string? folder) => folder is null || !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, $"*{Ending}").Order(StringComparer.Ordinal).Select(Read)];

    private static LabelledLogs Read(string path)
    {
        var rows = Rows(File.ReadAllText(path, Encoding.UTF8)).ToList();
        var (content, template) = (rows[0].IndexOf("Content"), rows[0].IndexOf("EventTemplate"));
        return new(Path.GetFileName(path)[..^Ending.Length], [.. rows.Skip(1).Select(row => row[content])], [.. rows.Skip(1).Select(row => row[template])]);
    }

    /// <summary>CSV as RFC 4180 has it: quoted fields hold commas, ends of lines and doubled quotes.</summary>
    private static IEnumerable<List<string>> Rows(string text)
    {
        var (row, field, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (isQuoted && character == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[++i]);
            else if (character == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || character is not (',' or '\r' or '\n'))
                field.Append(character);
            else if (character != '\r')
            {
                row.Add(field.ToString());
                field.Clear();
                if (character == ',')
                    continue;
                yield return row;
                row = [];
            }
        }

        if (field.Length > 0 || row.Count > 0)
            yield return [.. row, field.ToString()];
    }
}
