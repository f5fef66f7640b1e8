// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/connectionpanel.h"

#include "ui/editors/connectiondelegate.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{
constexpr int kMostRowsShown = 8;
}

ConnectionPanel::ConnectionPanel(ConnectionListModel &model, QWidget *parent)
    : Surface(Ground::Panel, parent)
    , m_model(model)
    , m_list(new QListView(this))
{
    setObjectName(QStringLiteral("connectionPanel"));
    auto *header = new SectionHeader(tr("Connections"), this);
    auto *add = header->addButton(IconId::Plus);
    add->setObjectName(QStringLiteral("newConnectionButton"));
    add->setToolTip(tr("New connection"));
    add->setAccessibleName(tr("New connection"));

    m_list->setObjectName(QStringLiteral("connectionList"));
    m_list->setAccessibleName(tr("Connections"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ConnectionDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(m_list);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    fitHeight();

    connect(add, &QToolButton::clicked, this, &ConnectionPanel::newRequested);
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex &index) { toggle(index.row()); });
    connect(m_list, &QListView::customContextMenuRequested, this, &ConnectionPanel::openMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { Q_EMIT currentRowChanged(current.row()); });
    // A click on the current row counts too: it leads back from a packet of another connection.
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT currentRowChanged(index.row()); });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ConnectionPanel::fitHeight);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &ConnectionPanel::fitHeight);
}

void ConnectionPanel::setCurrentRow(int row)
{
    if (row == currentRow())
        return;
    const QSignalBlocker quiet(this);
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model.index(row));
}

int ConnectionPanel::currentRow() const { return m_list->currentIndex().row(); }

bool ConnectionPanel::isLive(int row) const
{
    const auto state = ConnectionState(m_model.index(row).data(ConnectionListModel::StateRole).toInt());
    return m_model.connectionAt(row).isValid() && state != ConnectionState::Disconnected;
}

void ConnectionPanel::toggle(int row)
{
    if (isLive(row))
        Q_EMIT currentRowChanged(row); // back to it from a packet of another connection
    else
        Q_EMIT connectRequested(row);
}

bool ConnectionPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::FocusIn && currentRow() < 0) {
        // The list makes its first row current when the keyboard comes to it; that chooses no connection yet.
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->selectionModel()->setCurrentIndex(m_model.index(0), QItemSelectionModel::NoUpdate);
    }
    if (watched == m_list && event->type() == QEvent::KeyPress && currentRow() >= 0) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            toggle(currentRow());
            return true;
        case Qt::Key_Delete:
            if (m_model.profileAt(currentRow()))
                Q_EMIT removeRequested(currentRow());
            return true;
        case Qt::Key_F2:
            if (m_model.profileAt(currentRow()))
                Q_EMIT editRequested(currentRow());
            return true;
        default:
            break;
        }
    }
    if (watched == m_list->viewport() && event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = m_list->indexAt(help->pos());
        if (index.isValid()) {
            QStringList lines{index.data(ConnectionListModel::UrlRole).toString(),
                              index.data(ConnectionListModel::ProblemRole).toString()};
            lines.removeAll(QString());
            QToolTip::showText(help->globalPos(), plainToolTip(lines.join(QLatin1Char('\n'))), m_list);
        }
        return true;
    }
    return Surface::eventFilter(watched, event);
}

void ConnectionPanel::openMenu(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("connectionMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, index.isValid() ? index.row() : -1);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void ConnectionPanel::fillMenu(QMenu &menu, int row)
{
    const auto add = [&](const QString &text, const char *name, IconId icon, auto slot) {
        QAction *action = menu.addAction(themedIcon(icon), text, this, slot);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    const QPersistentModelIndex at(m_model.index(row)); // rows may come and go while the menu is open
    if (row >= 0) {
        const bool isBroker = m_model.index(row).data(ConnectionListModel::LocalBrokerRole).toBool();
        if (isLive(row))
            add(tr("Disconnect"), "disconnectAction", IconId::Disconnect,
                [this, at] { Q_EMIT disconnectRequested(at.row()); });
        else
            add(isBroker && !m_model.broker().running ? tr("Start and connect") : tr("Connect"), "connectAction",
                IconId::Connect, [this, at] { Q_EMIT connectRequested(at.row()); });
        if (isBroker && m_model.broker().running)
            add(tr("Stop the local broker"), "stopBrokerAction", IconId::Stop,
                [this] { Q_EMIT stopBrokerRequested(); });
        if (m_model.profileAt(row)) {
            menu.addSeparator();
            add(tr("Edit…"), "editAction", IconId::Edit, [this, at] { Q_EMIT editRequested(at.row()); });
            add(tr("Duplicate"), "duplicateAction", IconId::Duplicate,
                [this, at] { Q_EMIT duplicateRequested(at.row()); });
            add(tr("Delete"), "deleteAction", IconId::Trash, [this, at] { Q_EMIT removeRequested(at.row()); });
        } else if (!isBroker) {
            menu.addSeparator();
            add(tr("Save…"), "editAction", IconId::Save, [this, at] { Q_EMIT editRequested(at.row()); });
            add(tr("Remove from the list"), "deleteAction", IconId::Trash,
                [this, at] { Q_EMIT removeRequested(at.row()); });
        }
        menu.addSeparator();
    }
    add(tr("New connection…"), "newAction", IconId::Plus, [this] { Q_EMIT newRequested(); });
}

void ConnectionPanel::fitHeight()
{
    const int rows = qBound(1, m_model.rowCount(), kMostRowsShown);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0));
}

}
