namespace Sim.Engine.Accounts;

/// <summary>
/// Life-cycle arithmetic in real money with end-of-year discounting: the flow of year n counts (1 + d)^-n; year 0 is the
/// start. Fuller and Petersen (1996), Life-Cycle Costing Manual for the Federal Energy Management Program, NIST Handbook 135.
/// </summary>
public static class Finance
{
    /// <summary>Single present value factor (1 + d)^-n, dimensionless.</summary>
    public static double PresentValueFactor(double discountFraction, double year) => Math.Pow(1 + discountFraction, -year);

    /// <summary>A price relative to that of the first year, after so many years of growth: (1 + e)^n, dimensionless.</summary>
    public static double Growth(double growthFraction, int year) => Math.Pow(1 + growthFraction, year);

    /// <summary>Uniform present value factor: the sum of (1 + d)^-n over n = 1..N, years.</summary>
    public static double UniformPresentValueFactor(double discountFraction, double years) =>
        1 / CapitalRecoveryFactor(discountFraction, years);

    /// <summary>Capital recovery factor i (1 + i)^N / ((1 + i)^N - 1), 1/year; 1/N without interest (HOMER Pro manual, "Capital Recovery Factor").</summary>
    public static double CapitalRecoveryFactor(double interestFraction, double years)
    {
        if (double.IsPositiveInfinity(years))
        {
            return Math.Max(0, interestFraction);
        }
        if (Math.Abs(interestFraction) < 1e-9)
        {
            return 1 / years;
        }
        return interestFraction / (1 - Math.Pow(1 + interestFraction, -years));
    }

    /// <summary>Real rate from nominal rate and inflation: (1 + n) / (1 + f) - 1 (Fisher).</summary>
    public static double RealRate(double nominalFraction, double inflationFraction) => ((1 + nominalFraction) / (1 + inflationFraction)) - 1;

    /// <summary>Net present value, EUR, of flows at years 0, 1, 2, ...</summary>
    public static double NetPresentValue(ReadOnlySpan<double> flowsEur, double discountFraction)
    {
        double valueEur = 0;
        for (int n = 0; n < flowsEur.Length; n++)
        {
            valueEur += flowsEur[n] * PresentValueFactor(discountFraction, n);
        }
        return valueEur;
    }

    /// <summary>
    /// Internal rate of return: the rate between -90 % and 1,000 % a year at which the net present value is zero; nothing
    /// where there is none or more than one, or where money comes before it goes: a rate is then the price of a loan, not a return. Bisection to 1e-14.
    /// </summary>
    public static double? InternalRateOfReturn(ReadOnlySpan<double> flowsEur)
    {
        const int Steps = 1_000;
        if (flowsEur.IndexOfAnyExcept(0) is >= 0 and var first && flowsEur[first] > 0)
        {
            return null;
        }
        double? found = null;
        double low = -0.9, valueLow = NetPresentValue(flowsEur, low);
        for (int i = 1; i <= Steps; i++)
        {
            // Steps equal in log(1 + rate), so that ordinary rates lie as densely as extreme ones.
            double high = Math.Exp(Math.Log(0.1) + ((Math.Log(11) - Math.Log(0.1)) * i / Steps)) - 1;
            double valueHigh = NetPresentValue(flowsEur, high);
            if (valueLow == 0 || valueLow * valueHigh < 0)
            {
                if (found is not null || (valueLow == 0 && valueHigh == 0))
                {
                    return null;
                }
                found = valueLow == 0 ? low : Bisect(flowsEur, low, high, valueLow);
            }
            (low, valueLow) = (high, valueHigh);
        }
        return found;
    }

    /// <summary>
    /// Years until the flows' running sum, discounted at a rate (0 for the simple payback), turns from negative for good,
    /// with the year's flow taken as even; nothing where it never does, 0 where it never was negative.
    /// </summary>
    public static double? PaybackYears(ReadOnlySpan<double> flowsEur, double discountFraction)
    {
        double sumEur = 0;
        double? payback = 0;
        for (int n = 0; n < flowsEur.Length; n++)
        {
            double flowEur = flowsEur[n] * PresentValueFactor(discountFraction, n);
            if (sumEur < 0 && sumEur + flowEur >= 0)
            {
                payback = n - 1 + (-sumEur / flowEur);
            }
            else if (sumEur + flowEur < 0)
            {
                payback = null;
            }
            sumEur += flowEur;
        }
        return payback;
    }

    /// <summary>
    /// Levelised cost, EUR per unit delivered: present value of costs over present value of what is delivered, both at years
    /// 0, 1, 2, ... With even years it equals (capex x CRF + O&amp;M) / yearly units (Short, Packey and Holt 1995, NREL/TP-462-5173).
    /// </summary>
    public static double LevelisedCost(ReadOnlySpan<double> costsEur, ReadOnlySpan<double> units, double discountFraction) =>
        NetPresentValue(costsEur, discountFraction) / NetPresentValue(units, discountFraction);

    /// <summary>Savings-to-investment ratio of NIST Handbook 135: present value of operating savings over that of additional capital.</summary>
    public static double SavingsToInvestmentRatio(double operatingSavingsEur, double additionalCapitalEur) => operatingSavingsEur / additionalCapitalEur;

    /// <summary>Adjusted internal rate of return of NIST Handbook 135: (1 + r) SIR^(1/N) - 1.</summary>
    public static double AdjustedInternalRateOfReturn(double savingsToInvestment, double reinvestmentFraction, int years) =>
        ((1 + reinvestmentFraction) * Math.Pow(savingsToInvestment, 1.0 / years)) - 1;

    private static double Bisect(ReadOnlySpan<double> flowsEur, double low, double high, double valueLow)
    {
        for (int i = 0; i < 200 && high - low > 1e-14; i++)
        {
            double middle = 0.5 * (low + high);
            double value = NetPresentValue(flowsEur, middle);
            if (value * valueLow > 0)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }
}
