using System.Security.Cryptography;
using System.Text;
using Dashboard.Services.Primitives;
using Dashboard.Services.SavedObjects.Stores;

namespace Dashboard.Services.SavedObjects.Provisioning;

/// <summary>Reads the text of a provisioned file or of an entry of a ConfigMap: a JSON object, or NDJSON as an export writes it.</summary>
internal static class ProvisionedText
{
    private const int MostObjects = 1000;

    /// <summary>Longer texts are not read.</summary>
    public const int LongestText = 16 << 20;

    /// <param name="place">Where it lies, for people: a file's name, <c>configmap NAMESPACE/NAME, KEY</c>.</param>
    /// <param name="changedAt">When it was last changed, as far as the source knows.</param>
    public static ProvisionedObjects Read(string text, string place, DateTimeOffset changedAt)
    {
        // One object over many lines, as people write it, or one a line.
        if (SavedObjectReader.Read(Encoding.UTF8.GetBytes(text), out _) is { } single)
            return Complete([(single, "")], place, changedAt);
        var lines = text.Split('\n').Select((line, index) => (Text: line.Trim(), Number: index + 1)).Where(line => line.Text.Length > 0).ToList();
        if (lines.Count > MostObjects)
            return new([], [new(place, $"It has more than {MostObjects} lines.")]);
        return Complete(lines.Where(line => !ExportSummary.IsOne(line.Text)).Select(line => (SavedObjectReader.Read(Encoding.UTF8.GetBytes(line.Text), out var problem), Problem(line.Number, problem))), place, changedAt);
    }

    private static string Problem(int number, string problem) => $"Line {number}: {problem}";

    private static ProvisionedObjects Complete(IEnumerable<(SavedObjectLine? Line, string Problem)> lines, string place, DateTimeOffset changedAt)
    {
        var (objects, damaged) = (new List<SavedObject>(), new List<DamagedObject>());
        foreach (var (line, problem) in lines)
        {
            if (line is null)
                damaged.Add(new(place, problem));
            else if (line.Id is null)
                damaged.Add(new(place, "Its \"id\" is missing."));
            else
                objects.Add(Complete(line, place, changedAt));
        }

        return new(objects, damaged);
    }

    private static SavedObject Complete(SavedObjectLine line, string place, DateTimeOffset changedAt)
    {
        var complete = (line with { Owner = "", UpdatedBy = "", Visibility = SavedObjectVisibility.Shared, CreatedAt = line.CreatedAt ?? changedAt, UpdatedAt = line.UpdatedAt ?? changedAt }).Stored("")!;
        return complete with
        {
            Version = Convert.ToHexStringLower(SHA256.HashData(SavedObjectWriter.Line(complete).Span).AsSpan(0, 16)),
            ReadOnlyReason = new Sentence("SavedObjectProvisioned", place),
        };
    }
}
