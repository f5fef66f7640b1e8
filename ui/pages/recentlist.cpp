// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recentlist.h"

#include "core/base/plaintext.h"
#include "ui/editors/connectiondelegate.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/statedot.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace mqttscope
{

namespace
{
constexpr int kMostShown = 6;
}

RecentList::RecentList(ConnectionListModel &connections, QWidget *parent)
    : Surface(Ground::Card, parent)
    , m_connections(connections)
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("recentList"));
    auto *title = new PlainLabel(tr("Recent").toUpper(), this);
    title->setFont(scaledFont(font(), kSmallText, QFont::DemiBold));
    title->setForegroundRole(QPalette::PlaceholderText);
    title->setContentsMargins(8, 0, 0, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 12, 6, 8);
    column->setSpacing(4);
    column->addWidget(title);
    column->addLayout(m_rows);
    m_rows->setSpacing(0);
    connect(&m_connections, &QAbstractItemModel::rowsInserted, this, &RecentList::rebuild);
    connect(&m_connections, &QAbstractItemModel::rowsRemoved, this, &RecentList::rebuild);
    connect(&m_connections, &QAbstractItemModel::dataChanged, this, &RecentList::refresh);
    rebuild();
}

void RecentList::setLastUsed(LastUsed lastUsed)
{
    m_lastUsed = std::move(lastUsed);
    rebuild();
}

QString RecentList::whenText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QDate day = time.toLocalTime().date();
    const qint64 days = day.daysTo(now.toLocalTime().date());
    if (days == 0)
        return tr("today %1").arg(time.toLocalTime().toString(QStringLiteral("HH:mm")));
    if (days == 1)
        return tr("yesterday");
    if (days > 1 && days < 7)
        return QLocale().dayName(day.dayOfWeek());
    return day.toString(Qt::ISODate);
}

void RecentList::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_shown.clear();
    struct Entry
    {
        int row;
        QDateTime used;
    };
    QList<Entry> entries;
    for (int row = 0; row < m_connections.rowCount(); ++row) {
        if (const auto profile = m_connections.profileAt(row))
            entries.append({row, m_lastUsed ? m_lastUsed(profile->id) : QDateTime()});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.used.isValid() && (!b.used.isValid() || a.used > b.used);
    });
    for (const Entry &entry : entries.mid(0, kMostShown))
        m_rows->addWidget(makeRow(entry.row, entry.used));
    setVisible(!entries.isEmpty());
}

QWidget *RecentList::makeRow(int row, const QDateTime &used)
{
    const QPersistentModelIndex index(m_connections.index(row));
    auto *button = new QPushButton(this);
    button->setProperty("kind", QStringLiteral("quiet"));
    button->setObjectName(QStringLiteral("recentRow"));
    auto *dot = new StateDot(button);
    auto *name = new PlainLabel(button);
    name->setFont(scaledFont(font(), 1.0, QFont::DemiBold));
    auto *url = new PlainLabel(button);
    url->setFont(monospaceFont(font()));
    url->setForegroundRole(QPalette::PlaceholderText);
    url->setElide(PlainLabel::Elide::Middle);
    auto *when = new PlainLabel(whenText(used, QDateTime::currentDateTime()), button);
    when->setFont(scaledFont(font(), kSmallText));
    when->setForegroundRole(QPalette::PlaceholderText);
    for (QWidget *part : std::initializer_list<QWidget *>{dot, name, url, when})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *line = new QHBoxLayout(button);
    line->setContentsMargins(8, 0, 8, 0);
    line->setSpacing(8);
    line->addWidget(dot);
    line->addWidget(name);
    line->addWidget(url, 1);
    line->addWidget(when);
    connect(button, &QPushButton::clicked, this, [this, index] {
        if (index.isValid())
            Q_EMIT rowActivated(index.row());
    });
    m_shown.append({index, button, dot, name, url});
    refreshRow(m_shown.last());
    return button;
}

void RecentList::refresh()
{
    for (const Shown &shown : std::as_const(m_shown)) {
        if (shown.index.isValid())
            refreshRow(shown);
    }
}

void RecentList::refreshRow(const Shown &shown)
{
    const QModelIndex index = shown.index;
    shown.button->setAccessibleName(tr("Connect to %1").arg(visibleText(index.data().toString())));
    shown.button->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
    shown.dot->setState(ConnectionDelegate::dotStateOf(index));
    shown.name->setPlainText(index.data().toString());
    shown.url->setPlainText(index.data(ConnectionListModel::UrlRole).toString());
}

}
