using Dashboard.E2E.Support;

namespace Dashboard.E2E.Deploy;

/// <summary>
/// An overlay on <c>deploy/base</c> for a cluster whose one node is this machine and that has no registry: any small image
/// (<c>DASHBOARD_TEST_IMAGE</c>) with this machine's runtime and the published application mounted into it.
/// </summary>
internal static class ClusterOverlay
{
    /// <summary>Writes the overlay and answers its folder.</summary>
    public static string Write(string publishFolder, string image)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "TestResults", "overlay")).FullName;
        File.WriteAllText(Path.Combine(folder, "kustomization.yaml"), $$"""
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources: [../../deploy/base]
            components: [../../deploy/components/saved-objects]
            images: [{name: dashboard, newName: {{image.Split(':')[0]}}, newTag: "{{image.Split(':')[1]}}"}]
            patches:
              - target: {kind: Deployment, name: dashboard}
                patch: |-
                  - {op: add, path: /spec/template/spec/containers/0/imagePullPolicy, value: Never}
                  - {op: add, path: /spec/template/spec/containers/0/command, value: [{{DotnetPath()}}, /app/Dashboard.Web.dll, --contentRoot, /app]}
            {{string.Concat(Mounts(publishFolder).Select(Mount))}}
            """);
        return folder;
    }

    private static IEnumerable<(string Name, string Host, string Container)> Mounts(string publishFolder) =>
    [
        ("app", publishFolder, "/app"), ("usr", "/usr", "/usr"), ("lib", "/usr/lib", "/lib"), ("lib64", "/usr/lib64", "/lib64"),
    ];

    private static string Mount((string Name, string Host, string Container) mount) =>
        $"      - {{op: add, path: /spec/template/spec/volumes/-, value: {{name: {mount.Name}, hostPath: {{path: {mount.Host}, type: Directory}}}}}}\n"
        + $"      - {{op: add, path: /spec/template/spec/containers/0/volumeMounts/-, value: {{name: {mount.Name}, mountPath: {mount.Container}, readOnly: true}}}}\n";

    private static string DotnetPath()
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(host) == "dotnet" && host.StartsWith("/usr/", StringComparison.Ordinal) ? host : "/usr/share/dotnet/dotnet";
    }
}
