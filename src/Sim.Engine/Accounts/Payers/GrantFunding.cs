using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>An amount for each night that a person is hosted, and one a month whoever is there.</summary>
[Kind("grant")]
public sealed record GrantFunding : Funding
{
    [Input("EUR/person/day", Min = 0, Help = "Amount per person-night; may be 0, so that a sweep can begin there.")]
    public double? PerPersonNightEurPerPersonDay { get; init; }

    [Input("EUR/month", Min = 0, Help = "Amount a month, whoever is there; may be 0.")]
    public double? PerMonthEurPerMonth { get; init; }

    /// <summary>Problems that no single value shows.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(GrantFunding f)
    {
        if (f.PerPersonNightEurPerPersonDay is null && f.PerMonthEurPerMonth is null)
        {
            yield return ("per_person_night", "a grant needs per_person_night, per_month or both");
        }
    }

    internal override double FallsDueEur(int startYear, int m, in CentreMonth centre, ReadOnlySpan<double> costEur) =>
        ((PerPersonNightEurPerPersonDay ?? 0) * centre.PersonNights) + (PerMonthEurPerMonth ?? 0);
}
