using System.Text;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Shop;

namespace Dashboard.Simulation.Incidents;

/// <summary>The shop's certificate ends in a few days, and nothing renews it.</summary>
internal sealed class CertificateExpiring : Incident
{
    public override string Name => "certificate-expiring";

    public override bool AtStart => true;

    public override bool Recurs => false;

    public override TimeSpan StartedAgo => TimeSpan.FromMinutes(55);

    public override void Begin(Stage stage) => Put(stage, stage.Core.Now.AddDays(5));

    public override void End(Stage stage) => Put(stage, stage.Core.Now.AddDays(85));

    public static void Put(Stage stage, DateTimeOffset ends)
    {
        var (certificate, key) = Certificates.Make("shop.example.com", ends.AddDays(-90), ends);
        var data = new JsonObject { ["tls.crt"] = Base64(certificate), ["tls.key"] = Base64(key) };
        if (stage.Store.Change(new Store.ObjectKey("secrets", "shop", "storefront-tls"), json => json["data"] = data) is null)
            stage.Add("secrets", "shop", "storefront-tls", new JsonObject { ["type"] = "kubernetes.io/tls", ["data"] = data });
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
