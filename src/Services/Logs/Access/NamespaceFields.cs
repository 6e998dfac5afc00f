using Dashboard.Services.Logs.Fields;

namespace Dashboard.Services.Logs.Access;

/// <summary>
/// Which fields of a pattern tell a document's namespace, of those that the operator trusts. A field counts where it holds whole strings in every index; one that is text is
/// taken by its <c>keyword</c> form, as a part of another name ("shop" of "shop-internal") must not pass for it.
/// </summary>
/// <param name="Usable">Fields to filter by.</param>
/// <param name="Doubtful">Trusted fields that cannot be filtered by: documents that have one are nobody's but of those who may read everywhere.</param>
internal sealed record NamespaceFields(IReadOnlyList<string> Usable, IReadOnlyList<string> Doubtful)
{
    public static NamespaceFields Find(FieldList fields, IReadOnlyList<string> trusted)
    {
        List<string> usable = [], doubtful = [];
        foreach (var name in trusted)
        {
            // Objects of the name lead to other fields, and say nothing by themselves.
            if (fields.Find(name) is not { Kind: not LogFieldKind.Object } field)
                continue;
            if (IsWhole(field))
                usable.Add(name);
            else if (fields.Find($"{name}.keyword") is { } whole && IsWhole(whole))
                usable.Add(whole.Name);
            else
                doubtful.Add(name);
        }

        return new(usable, doubtful);
    }

    private static bool IsWhole(LogField field) =>
        field is { IsSearchable: true, NestedPath: null } && field.Types.Count > 0 && field.Types.All(type => type is "keyword" or "constant_keyword");
}
