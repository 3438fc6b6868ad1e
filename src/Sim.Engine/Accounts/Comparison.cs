namespace Sim.Engine.Accounts;

/// <summary>An option against the baseline over the same period.</summary>
public sealed record Comparison
{
    /// <summary>What the option saves at the ends of years 0, 1, ... N, EUR (the investment is negative).</summary>
    public required double[] SavingsEur { get; init; }

    /// <summary>Net present value, EUR: the baseline's life-cycle cost less the option's.</summary>
    public double NetPresentValueEur { get; init; }

    /// <summary>Real internal rate of return; nothing where there is none or it is not unique.</summary>
    public double? InternalRateOfReturnFraction { get; init; }

    /// <summary>
    /// Simple payback, years, without residual value; after the period at the period's mean yearly saving. Nothing where
    /// nothing is saved.
    /// </summary>
    public double? SimplePaybackYears { get; init; }

    /// <summary>Discounted payback, years, without residual value; nothing where it is not reached in the period.</summary>
    public double? DiscountedPaybackYears { get; init; }

    /// <summary>Emissions avoided over the period, tCO2e (average grid, not discounted, avoided emissions of others left out).</summary>
    public double AvoidedTonnes { get; init; }

    /// <summary>Cost per tonne avoided, EUR/tCO2e: minus the net present value over the tonnes; nothing where none is avoided.</summary>
    public double? EurPerTonne => AvoidedTonnes > 0 ? -NetPresentValueEur / AvoidedTonnes : null;

    /// <summary>Compares two appraisals of the same period.</summary>
    public static Comparison Of(Appraisal baseline, Appraisal option, LifeCycle lifeCycle)
    {
        if (baseline.Years != option.Years)
        {
            throw new ArgumentException($"The option covers {option.Years} years, the baseline {baseline.Years}.", nameof(option));
        }
        double[] savingsEur = [.. baseline.FlowsEur.Zip(option.FlowsEur, (b, o) => b - o)];
        // A residual value is worth its price but pays nothing back.
        double[] paidBackEur = [.. savingsEur[..^1], savingsEur[^1] - (option.ResidualEur - baseline.ResidualEur)];
        return new Comparison
        {
            SavingsEur = savingsEur,
            NetPresentValueEur = Finance.NetPresentValue(savingsEur, lifeCycle.DiscountFraction),
            InternalRateOfReturnFraction = Finance.InternalRateOfReturn(savingsEur),
            SimplePaybackYears = Finance.PaybackYears(paidBackEur, 0) ?? Beyond(paidBackEur),
            DiscountedPaybackYears = Finance.PaybackYears(paidBackEur, lifeCycle.DiscountFraction),
            AvoidedTonnes = (baseline.Emissions.TotalKgCo2e - option.Emissions.TotalKgCo2e) / 1000,
        };
    }

    private static double? Beyond(double[] flowsEur)
    {
        double owedEur = -flowsEur.Sum(), yearlyEur = flowsEur.Skip(1).DefaultIfEmpty(0).Average();
        return owedEur > 0 && yearlyEur > 0 ? flowsEur.Length - 1 + owedEur / yearlyEur : null;
    }
}
