// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program in a test, used through its window: find a widget by its name, click, type, read what it shows.
#pragma once

#include "app/application.h"
#include "ui/mainwindow.h"
#include "ui/workspace.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <memory>

namespace mqttscope::test
{

/// Starts the program as its command line says; every test a fresh HOME's worth of settings.
class ProgramBench
{
public:
    explicit ProgramBench(const CommandLine &line = {})
        : m_application(std::make_unique<Application>(*qApp, line))
    {
        m_application->start();
        m_application->window().resize(1440, 900);
    }

    [[nodiscard]] Application &application() const { return *m_application; }
    [[nodiscard]] MainWindow &window() const { return m_application->window(); }

    /// The visible widget of that name in any of the program's windows; nullptr if there is none.
    template <typename Widget = QWidget>
    [[nodiscard]] Widget *widget(const char *name) const
    {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (const QWidget *top : windows) {
            const auto found = top->findChildren<Widget *>(QLatin1String(name));
            for (Widget *candidate : found)
                if (candidate->isVisible())
                    return candidate;
        }
        return nullptr;
    }
    /// Clicks a button by name; false if it is not there to be clicked.
    [[nodiscard]] bool click(const char *name) const
    {
        QWidget *button = widget(name);
        if (button == nullptr || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    /// Replaces the text of a line edit by typing.
    [[nodiscard]] bool type(const char *name, const QString &text) const
    {
        auto *edit = widget<QLineEdit>(name);
        if (edit == nullptr || !edit->isEnabled())
            return false;
        edit->window()->activateWindow();
        edit->setFocus();
        if (!QTest::qWaitFor([edit] { return edit->hasFocus(); }))
            return false;
        edit->selectAll();
        QTest::keyClicks(edit, text);
        return true;
    }
    /// Clicks the row of an item.
    static void clickItem(QAbstractItemView *view, const QModelIndex &index)
    {
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    }
    /// The item reached by the texts of a path from the root; invalid if it is not (yet) there.
    [[nodiscard]] static QModelIndex itemAt(const QAbstractItemModel &model, const QStringList &path)
    {
        QModelIndex at;
        for (const QString &text : path) {
            QModelIndex next;
            for (int row = 0; row < model.rowCount(at) && !next.isValid(); ++row)
                if (model.index(row, 0, at).data().toString() == text)
                    next = model.index(row, 0, at);
            if (!next.isValid())
                return {};
            at = next;
        }
        return at;
    }
    /// The first item below `parent` whose text in `column` contains `text`, depth first.
    [[nodiscard]] static QModelIndex findItem(const QAbstractItemModel &model, const QString &text, int column = 0,
                                              const QModelIndex &parent = {})
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            if (model.index(row, column, parent).data().toString().contains(text))
                return model.index(row, column, parent);
            const QModelIndex deeper = findItem(model, text, column, model.index(row, 0, parent));
            if (deeper.isValid())
                return deeper;
        }
        return {};
    }

private:
    std::unique_ptr<Application> m_application;
};

}
