// SPDX-License-Identifier: GPL-3.0-or-later
// The list of connections: what there is, how each is doing, and what can be done with it. Emits intents only.
#pragma once

#include "core/base/strongid.h"
#include "ui/widgets/surface.h"

#include <QPersistentModelIndex>

class QListView;
class QMenu;

namespace mqttscope
{

class ConnectionListModel;
class SectionHeader;

class ConnectionPanel : public Surface
{
    Q_OBJECT
public:
    explicit ConnectionPanel(ConnectionListModel &model, QWidget *parent = nullptr);

    void setCurrentRow(int row);
    [[nodiscard]] int currentRow() const;

Q_SIGNALS:
    void currentRowChanged(int row);
    void newRequested();
    void connectRequested(int row);
    void disconnectRequested(int row);
    void editRequested(int row);
    void duplicateRequested(int row);
    void removeRequested(int row);
    void stopBrokerRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openMenu(const QPoint &at);
    void fillMenu(QMenu &menu, int row);
    void toggle(int row);
    [[nodiscard]] bool isLive(int row) const;
    void fitHeight();

    ConnectionListModel &m_model;
    QListView *m_list;
};

}
