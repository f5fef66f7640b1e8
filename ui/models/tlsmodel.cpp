// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tlsmodel.h"

#include "core/base/plaintext.h"
#include "ui/models/celltone.h"
#include "ui/models/format.h"

namespace mqttscope
{

namespace
{
constexpr qint64 kSoon = 30; // days

struct Problem
{
    const char *name; ///< as in TlsFacts::problems
    const char *label;
};
constexpr Problem kProblems[] = {
    {"expired", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "expired")},
    {"expired-authority", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "authority expired")},
    {"not-yet-valid", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "not valid yet")},
    {"wrong-host", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "for another host")},
    {"no-alternative-name", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "names no host")},
    {"self-signed", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "signed by itself")},
    {"unknown-issuer", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "unknown issuer")},
    {"weak-key", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "key too short")},
    {"weak-signature", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "broken hash")},
    {"not-an-authority", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "issuer is no authority")},
    {"bad-signature", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "wrong signature")},
    {"bad-validity", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "unreadable validity")},
    {"chain-too-long", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "chain too long")},
    {"wrong-purpose", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "not meant for servers")},
    {"revoked", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "revoked")},
    {"old-revocation-list", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "revocation list out of date")},
    {"bad-revocation-list", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "revocation list cannot be used")},
    {"rejected", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "marked as not to be trusted")},
    {"issuer-mismatch", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "does not fit its issuer")},
    {"no-certificate", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "no certificate")},
    {"other", QT_TRANSLATE_NOOP("mqttscope::TlsModel", "does not pass the library's checks")},
};

/// A name of a later version stays as it is.
QString labelOf(const QString &problem)
{
    for (const Problem &known : kProblems)
        if (problem == QLatin1String(known.name))
            return TlsModel::tr(known.label);
    return visibleText(problem);
}

QString labelsOf(const QStringList &problems)
{
    QStringList labels;
    for (const QString &problem : problems)
        labels.append(labelOf(problem));
    return labels.join(QStringLiteral(", "));
}
}

void TlsModel::setFacts(const std::optional<TlsFacts> &facts, const QDateTime &now)
{
    std::vector<Row> rows = facts ? rowsOf(*facts, now) : std::vector<Row>();
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

std::vector<TlsModel::Row> TlsModel::rowsOf(const TlsFacts &facts, const QDateTime &now)
{
    constexpr int kNormal = int(CellTone::Normal);
    std::vector<Row> rows;
    if (facts.isAccepted)
        rows.push_back({tr("Verification"), tr("failed, accepted by hand: %1").arg(labelsOf(facts.problems)),
                        int(CellTone::StrongError)});
    else if (facts.chain.isEmpty())
        rows.push_back({tr("Verification"), tr("both sides hold the pre-shared key"), int(CellTone::Success)});
    else
        rows.push_back(
            {tr("Verification"), tr("passed, for %1").arg(visibleText(facts.serverName)), int(CellTone::Success)});
    rows.push_back({tr("Protocol"), facts.protocol, kNormal});
    rows.push_back({tr("Cipher"), facts.cipher, kNormal});
    if (!facts.alpn.isEmpty())
        rows.push_back({tr("ALPN"), visibleText(facts.alpn), kNormal});
    for (const CertificateFacts &certificate : facts.chain) {
        const bool isFirst = &certificate == &facts.chain.first();
        const bool isOver = certificate.validUntil < now;
        const qint64 days = now.daysTo(certificate.validUntil);
        rows.push_back(
            {isFirst ? tr("Certificate") : tr("Issuer"), visibleText(certificate.subject), int(CellTone::Strong)});
        rows.push_back({tr("Issued by"), visibleText(certificate.issuer), kNormal});
        const QString until = formatDay(certificate.validUntil);
        rows.push_back(
            {tr("Valid until"),
             isOver ? tr("%1, expired").arg(until) : tr("%1, %2 days left").arg(until, QString::number(days)),
             int(isOver             ? CellTone::Error
                     : days < kSoon ? CellTone::Warning
                                    : CellTone::Normal)});
        rows.push_back({tr("SHA-256"), formatFingerprint(certificate.sha256), kNormal});
    }
    return rows;
}

int TlsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int TlsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TlsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? row.name : row.value;
    case Qt::ToolTipRole:
        return QLatin1String("<span>") + row.value.toHtmlEscaped() + QLatin1String("</span>");
    case CellToneRole:
        return index.column() == Name ? int(CellTone::Muted) : row.tone;
    case CellMonospaceRole:
        return index.column() == Value;
    default:
        return {};
    }
}

QVariant TlsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Property") : tr("Value");
}

}
