namespace Sim.Engine.Accounts;

/// <summary>The rented homes of a site in one month.</summary>
/// <param name="Rented">Homes for which rent is paid.</param>
/// <param name="Empty">Those of them that the people would not fill.</param>
/// <param name="Taken">Homes newly rented.</param>
/// <param name="GivenUp">Homes given up.</param>
public readonly record struct HomesMonth(double Rented, double Empty, double Taken, double GivenUp)
{
    /// <summary>How much rents have risen by these homes, as a share.</summary>
    public double RentRise { get; init; }

    /// <summary>Deposits paid less those returned, in homes.</summary>
    public double DepositsPaid { get; init; }

    /// <summary>The month in which the site closes: all homes are given up at its end, notice given in time, deposits returned.</summary>
    public HomesMonth HandedBack() => this with { GivenUp = GivenUp + Rented, DepositsPaid = DepositsPaid - Rented };
}
