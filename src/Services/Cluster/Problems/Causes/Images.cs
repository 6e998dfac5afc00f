namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>Image names, as short as they still tell.</summary>
internal static class Images
{
    /// <summary>The tag alone where both are of the same repository, else the image's whole name.</summary>
    public static string Short(string image, string other) =>
        Split(image) is var (name, tag) && Split(other) is var (otherName, _) && name == otherName && tag.Length > 0 ? tag : image;

    /// <summary>Name and tag (or the start of the digest); a colon before the last slash is a port.</summary>
    public static (string Name, string Tag) Split(string image)
    {
        var digest = image.IndexOf('@', StringComparison.Ordinal);
        var name = digest < 0 ? image : image[..digest];
        var colon = name.LastIndexOf(':');
        if (colon > name.LastIndexOf('/'))
            return (name[..colon], name[(colon + 1)..]);
        return (name, digest < 0 ? "" : image.Substring(digest + 1, Math.Min(19, image.Length - digest - 1)));
    }
}
