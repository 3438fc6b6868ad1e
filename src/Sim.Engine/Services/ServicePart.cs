namespace Sim.Engine.Services;

/// <summary>The part of a service that one provider does.</summary>
/// <param name="Name">Name of the provider; empty where the service has one alone.</param>
/// <param name="Provider">Who it is.</param>
/// <param name="ShareFraction">Its share of the work, 0-1.</param>
/// <param name="UnitPriceEur">What the centre pays for a unit beside staff and meters, EUR: the provider's price, or materials in-house.</param>
/// <param name="IsOffSite">Whether it is done on the provider's meters.</param>
public readonly record struct ServicePart(string Name, Provider Provider, double ShareFraction, double UnitPriceEur, bool IsOffSite)
{
    /// <summary>Share of the work that is done on providers' meters, 0-1.</summary>
    public static double OffSiteFraction(IReadOnlyList<ServicePart> parts) =>
        parts.All(p => p.IsOffSite) ? 1 : parts.Where(p => p.IsOffSite).Sum(p => p.ShareFraction);

    /// <summary>Work of the centre's own that would be done off the site, where no meter counts what it uses and no contract pays for it.</summary>
    internal static IEnumerable<(string Key, string Problem)> CheckPlace(IReadOnlyList<ServicePart> parts) => parts.Where(p => p is { IsOffSite: true, Provider: Provider.InHouse })
        .Select(p => (p.Name.Length > 0 ? $"providers.{p.Name}.location" : "location",
            "is off-site, and nobody would pay for the power, water and journeys of in-house work there (allowed: on-site, or provider: contractor or social-enterprise, whose price holds them)"));

    /// <summary>What is wrong with the shares of several providers: together they must do the whole work.</summary>
    internal static IEnumerable<(string Key, string Problem)> Check(IEnumerable<double> shares)
    {
        double[] all = [.. shares];
        if (all.Length > 0 && Math.Abs(all.Sum() - 1) > 1e-6)
        {
            yield return ("providers", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"do {100 * all.Sum():0.##} % of the work together; shares must make 100 %"));
        }
    }
}
