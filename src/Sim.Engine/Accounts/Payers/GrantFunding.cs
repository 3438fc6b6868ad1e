using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>An amount for each night that a person is hosted, and one a month whoever is there.</summary>
[Kind("grant")]
public sealed record GrantFunding : Funding
{
    [Input("EUR/person/day", Min = 0, Otherwise = "0 EUR/person/day", Help = "Amount per person-night.")]
    public double PerPersonNightEurPerPersonDay { get; init; }

    [Input("EUR/month", Min = 0, Otherwise = "0 EUR/month", Help = "Amount a month, whoever is there.")]
    public double PerMonthEurPerMonth { get; init; }

    /// <summary>Problems that no single value shows.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(GrantFunding f)
    {
        if (f.PerPersonNightEurPerPersonDay == 0 && f.PerMonthEurPerMonth == 0)
        {
            yield return ("per_person_night", "a grant needs per_person_night, per_month or both");
        }
    }

    internal override double FallsDueEur(int m, in CentreMonth centre, ReadOnlySpan<double> costEur) =>
        (PerPersonNightEurPerPersonDay * centre.PersonNights) + PerMonthEurPerMonth;
}
