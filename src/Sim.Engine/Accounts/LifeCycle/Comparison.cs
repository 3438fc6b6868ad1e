namespace Sim.Engine.Accounts;

/// <summary>An option against the baseline over the same period.</summary>
public sealed record Comparison
{
    // Below this share of the baseline's emissions a price of tonnes is one of rounding and of side effects.
    private const double LeastAvoided = 2e-4;

    /// <summary>What the option saves at the ends of years 0, 1, ... N, EUR (the investment is negative).</summary>
    public required double[] SavingsEur { get; init; }

    /// <summary>Net present value, EUR: the baseline's life-cycle cost less the option's.</summary>
    public double NetPresentValueEur { get; init; }

    /// <summary>Real internal rate of return; nothing where there is none or it is not unique.</summary>
    public double? InternalRateOfReturnFraction { get; init; }

    /// <summary>
    /// Simple payback, years, without residual value; after the period at the period's mean yearly saving, unless the centre
    /// has closed. Nothing where nothing is saved.
    /// </summary>
    public double? SimplePaybackYears { get; init; }

    /// <summary>Discounted payback, years, without residual value; nothing where it is not reached in the period.</summary>
    public double? DiscountedPaybackYears { get; init; }

    /// <summary>Emissions avoided over the period, tCO2e (average grid, not discounted, avoided emissions of others left out).</summary>
    public double AvoidedTonnes { get; init; }

    /// <summary>The same with grid electricity at the marginal factor: what a change of load spares, tCO2e.</summary>
    public double AvoidedMarginalTonnes { get; init; }

    /// <summary>Savings at the ends of years after loans are served, EUR: what the owner's own money earns.</summary>
    public required double[] OwnSavingsEur { get; init; }

    /// <summary>Net present value of <see cref="OwnSavingsEur"/>, EUR.</summary>
    public double OwnNetPresentValueEur { get; init; }

    /// <summary>Real internal rate of return of the owner's own money; nothing where there is none.</summary>
    public double? OwnRateOfReturnFraction { get; init; }

    /// <summary>Nominal internal rate of return: (1 + r) (1 + f) - 1 (Fisher).</summary>
    public double? NominalRateOfReturnFraction { get; init; }

    /// <summary>What a kWh of power, of heat and a m3 of water of its own cost with the option.</summary>
    public Levelised Levelised => LevelisedOnDemand.Value;

    // Read from every line of both ledgers: too much for studies of thousands that never look.
    internal Lazy<Levelised> LevelisedOnDemand { get; init; } = null!;

    /// <summary>Emissions of the baseline over the period, tCO2e.</summary>
    public double BaselineTonnes { get; init; }

    /// <summary>Cost per tonne avoided, EUR/tCO2e: minus the net present value over the tonnes; nothing where no more than rounding is avoided.</summary>
    public double? EurPerTonne => AvoidedTonnes > LeastAvoided * Math.Abs(BaselineTonnes) ? -NetPresentValueEur / AvoidedTonnes : null;

    /// <summary>Compares two appraisals of the same period.</summary>
    public static Comparison Of(Appraisal baseline, Appraisal option, LifeCycle lifeCycle)
    {
        if (baseline.Years != option.Years)
        {
            throw new ArgumentException($"The option covers {option.Years} years, the baseline {baseline.Years}.", nameof(option));
        }
        double[] loansEur = [.. option.LoansEur.Zip(baseline.LoansEur, (o, b) => o - b)];
        double[] savingsEur = [.. baseline.FlowsEur.Zip(option.FlowsEur, (b, o) => b - o)];
        // A residual value is worth its price but pays nothing back.
        double[] paidBackEur = [.. savingsEur];
        paidBackEur[option.Until.LastYear] -= option.ResidualEur - baseline.ResidualEur;
        double avoided = (baseline.Emissions.TotalKgCo2e - option.Emissions.TotalKgCo2e) / 1000;
        double averageSpared = (baseline.Emissions.GridAverageKgCo2e - option.Emissions.GridAverageKgCo2e) / 1000;
        double marginalSpared = (baseline.Emissions.GridMarginalKgCo2e - option.Emissions.GridMarginalKgCo2e) / 1000;
        double[] ownEur = [.. savingsEur.Zip(loansEur, (s, l) => s - l)];
        double? rate = Finance.InternalRateOfReturn(savingsEur);
        return new Comparison
        {
            OwnSavingsEur = ownEur,
            OwnNetPresentValueEur = Finance.NetPresentValue(ownEur, lifeCycle.DiscountFraction),
            OwnRateOfReturnFraction = Finance.InternalRateOfReturn(ownEur),
            NominalRateOfReturnFraction = rate is { } real ? ((1 + real) * (1 + lifeCycle.InflationFraction)) - 1 : null,
            AvoidedMarginalTonnes = avoided - averageSpared + marginalSpared,
            LevelisedOnDemand = new(() => Levelised.Of(baseline, option, lifeCycle.DiscountFraction)),
            SavingsEur = savingsEur,
            NetPresentValueEur = Finance.NetPresentValue(savingsEur, lifeCycle.DiscountFraction),
            InternalRateOfReturnFraction = rate,
            SimplePaybackYears = Finance.PaybackYears(paidBackEur, 0) ?? (option.Until.Closes ? null : Beyond(paidBackEur)),
            DiscountedPaybackYears = Finance.PaybackYears(paidBackEur, lifeCycle.DiscountFraction),
            AvoidedTonnes = avoided,
            BaselineTonnes = baseline.Emissions.TotalKgCo2e / 1000,
        };
    }

    private static double? Beyond(double[] flowsEur)
    {
        double owedEur = -flowsEur.Sum(), yearlyEur = flowsEur.Skip(1).DefaultIfEmpty(0).Average();
        return owedEur > 0 && yearlyEur > 0 ? flowsEur.Length - 1 + owedEur / yearlyEur : null;
    }
}
